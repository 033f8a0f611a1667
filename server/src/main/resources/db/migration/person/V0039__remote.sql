-- an identity service establishes identities too: nobody of ours saw the person
alter table verification alter column officer drop not null,
    drop constraint verification_level_check, drop constraint verification_method_check;
alter table verification add constraint verification_level_check check (level in ('REMOTE', 'FACE', 'ON_SITE', 'BY_CASE')),
    add constraint verification_method_check check (method in ('DESK', 'ALIPAY', 'CASE')),
    add constraint verification_by check ((method = 'ALIPAY') = (officer is null)),
    add constraint verification_seen check (case method when 'ALIPAY' then level in ('REMOTE', 'FACE')
                                                        when 'DESK' then level = 'ON_SITE'
                                                        else level in ('REMOTE', 'BY_CASE') end);

-- a name or number that a case changed: the identity stays established, by the case
alter table verification drop constraint verification_level_check, drop constraint verification_method_check;
alter table verification add constraint verification_level_check check (level in ('ON_SITE', 'BY_CASE')),
    add constraint verification_method_check check (method in ('DESK', 'CASE'));

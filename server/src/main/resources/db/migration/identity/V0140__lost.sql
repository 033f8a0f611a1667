-- mobile number and password both lost: a stranger is recognised by Alipay, or by an officer at a counter

-- a stranger's try has no person: it holds what was typed, sealed, until the day after, and is bound to a browser by session_hash
alter table alipay_try
    alter column person drop not null,
    alter column province drop not null,
    add claim_sealed bytea,
    -- number and password were set by it: once
    add used_at timestamptz,
    add check ((person is null) = (province is null)),
    add check (person is null or claim_sealed is null),
    add check (used_at is null or (person is null and state = 'PASSED'));
create unique index alipay_try_running_stranger on alipay_try (session_hash)
    where person is null and state in ('OPEN', 'SCANNED', 'ASKING');
create index alipay_try_stranger on alipay_try (session_hash, begun_at) where person is null;
create index alipay_try_claim on alipay_try (begun_at) where claim_sealed is not null;

-- at a counter whose province wants two officers: a number that was proved there, until the second one confirms
create table mobile_reset (
    id uuid primary key,
    person uuid not null references account,
    -- whose counter; empty: the person is not verified and has no slip, so any may
    province text not null,
    mobile_sealed bytea,
    state text not null check (state in ('OPEN', 'DONE', 'BACK')),
    proposed_by uuid not null references account,
    proposed_human uuid not null,
    proposed_at timestamptz not null default now(),
    -- fingerprint of what the first officer saw
    seen text not null,
    check ((state = 'OPEN') = (mobile_sealed is not null)),
    check (proposed_by <> person)
);
create unique index mobile_reset_open on mobile_reset (person) where state = 'OPEN';
revoke delete on mobile_reset from zhiye_app;

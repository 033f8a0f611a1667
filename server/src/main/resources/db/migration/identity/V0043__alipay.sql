-- verification by Alipay: a code on a screen, the phone that scanned it, Alipay's answer; never a picture
create table alipay_try (
    -- also our number of the order at Alipay
    id uuid primary key,
    person uuid not null references account,
    way text not null check (way in ('AUTHORISE', 'FACE')),
    province text not null,
    -- of the address in the code: 128 bits
    token_hash bytea not null unique,
    token_sealed bytea not null,
    -- of the log-in that shows the code
    session_hash bytea not null,
    state text not null check (state in ('OPEN', 'SCANNED', 'ASKING', 'PASSED', 'FAILED', 'REPLACED')),
    begun_at timestamptz not null default now(),
    expires timestamptz not null check (expires > begun_at and expires <= begun_at + interval '5 minutes'),
    -- of the cookie of the phone that scanned, and of the word with which Alipay sends it back
    phone_hash bytea,
    word_hash bytea unique,
    -- Alipay's number of the question, and a fingerprint of the name and number that it was about
    reference text,
    asked bytea,
    ended_at timestamptz,
    reason text,
    check ((state in ('OPEN', 'SCANNED', 'ASKING')) = (ended_at is null)),
    check ((state = 'FAILED') = (reason is not null)),
    check (state <> 'SCANNED' or phone_hash is not null),
    check (state not in ('ASKING', 'PASSED') or (reference is not null and asked is not null))
);
create unique index alipay_try_running on alipay_try (person) where state in ('OPEN', 'SCANNED', 'ASKING');
create index alipay_try_person on alipay_try (person, begun_at);
revoke delete on alipay_try from zhiye_app;

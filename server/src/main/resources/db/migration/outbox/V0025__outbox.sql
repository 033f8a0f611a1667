-- what leaves the house: written in the deed's transaction, sent after it, deleted when the provider has it
create table outbox (
    -- also the provider's request id: what is sent twice arrives once
    id uuid primary key,
    -- the order within a subject
    n bigint generated always as identity,
    kind text not null check (kind in ('SMS')),
    subject text not null,
    -- either a number (sealed in params) or an account, whose number and language are looked up when it is sent
    account uuid,
    language text,
    template text not null,
    params bytea not null,
    next_at timestamptz not null default now(),
    -- later it is of no use and is dropped: a one-time code that has run out
    until timestamptz,
    tries integer not null default 0,
    made_at timestamptz not null default now(),
    check ((account is null) = (language is not null))
) with (autovacuum_vacuum_scale_factor = 0.01);
create index outbox_due on outbox (next_at);
create index outbox_order on outbox (subject, n);

-- the telephones of the demonstration: what the local provider was given
create table local_inbox (
    request uuid primary key,
    mobile_index bytea not null,
    sealed bytea not null,
    at timestamptz not null default clock_timestamp()
);
create index local_inbox_mobile on local_inbox (mobile_index, at);

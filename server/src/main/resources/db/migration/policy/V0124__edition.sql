-- what is published over the files that ship with the product: a version of the policy, a code table, a year's holidays, a text
create table edition (
    id uuid primary key,
    kind text not null check (kind in ('POLICY', 'TABLE', 'HOLIDAYS', 'TEXT')),
    -- the policy's version, the table's file, the year, the text's kind and version
    name text not null,
    content text not null,
    sha256 text not null,
    effective_from date,
    why text not null,
    state text not null default 'PREPARED' check (state in ('PREPARED', 'PUBLISHED', 'DISCARDED')),
    -- accounts; their table belongs to a module above this one
    prepared_by uuid not null,
    prepared_human uuid not null,
    prepared_at timestamptz not null,
    ended_by uuid,
    ended_human uuid,
    ended_at timestamptz,
    -- the order in which editions were published; nodes compare the newest with the one they run by
    no bigint unique,
    -- until when due dates are counted anew by this calendar, for nodes that still count by the former one
    recount_until timestamptz,
    mac bytea not null,
    check ((kind = 'POLICY') = (effective_from is not null)),
    check ((state = 'PREPARED') = (ended_at is null)),
    check ((state = 'PREPARED') = (ended_human is null)),
    check ((state = 'PUBLISHED') = (no is not null)),
    -- who publishes is somebody else than who prepared, whatever their accounts
    check (state <> 'PUBLISHED' or ended_human <> prepared_human)
);
create unique index edition_prepared on edition (kind, name) where state = 'PREPARED';
create index edition_at on edition (prepared_at);
create index edition_recount on edition (recount_until) where recount_until is not null;
revoke delete on edition from zhiye_app;

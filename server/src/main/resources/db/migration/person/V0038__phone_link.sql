-- a computer's session lends one upload of one kind to a telephone: opened once, within minutes, without logging in. The address holds 128
-- bits of which only the digest is here; the same for what the telephone's browser shows from then on
create table phone_link (
    id uuid primary key,
    person uuid not null references account,
    session bytea not null,
    kind text not null check (kind in ('ID_PHOTO', 'ID_FRONT', 'ID_BACK', 'HALF_BODY', 'SIGNATURE')),
    hash bytea not null unique,
    made timestamptz not null default now(),
    until timestamptz not null,
    ticket bytea unique,
    opened timestamptz,
    device text not null default '',
    document uuid references document on delete set null,
    arrived timestamptz,
    ending text check (ending in ('TAKEN', 'DISCARDED', 'REPLACED')),
    check ((ticket is null) = (opened is null))
);
create index phone_link_person on phone_link (person, made);

-- e-mail leaves by the same door; one try is one carrier's
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('SMS', 'EMAIL'));
-- how many carriers this round has passed by, and whether a try began whose answer nobody knows
alter table outbox add column carrier smallint not null default 0;
alter table outbox add column asked boolean not null default false;

-- what became of what left: the fingerprint tells messages to one address from others, the sealed address is kept while a report is
-- awaited and no longer
create table delivery (
    id uuid primary key,
    kind text not null check (kind in ('SMS', 'EMAIL')),
    template text not null,
    carrier text not null,
    carrier_id text not null,
    state text not null check (state in ('ACCEPTED', 'DELIVERED', 'FAILED', 'UNREPORTED')),
    -- the carrier's own code, or ours
    reason text not null,
    tries integer not null,
    to_index bytea not null,
    to_sealed bytea,
    at timestamptz not null default now(),
    ended_at timestamptz,
    asks smallint not null default 0,
    ask_at timestamptz not null default now() + interval '30 seconds',
    check ((state = 'ACCEPTED') = (ended_at is null)),
    check (state = 'ACCEPTED' or to_sealed is null)
);
create index delivery_waiting on delivery (carrier, ask_at) where state = 'ACCEPTED';
create index delivery_at on delivery (at);
create index delivery_to on delivery (to_index, at);

-- what carriers refused, counted: no numbers, no texts
create table carrier_trouble (
    day date not null,
    carrier text not null,
    trouble text not null,
    reason text not null,
    times integer not null,
    last_at timestamptz not null,
    primary key (day, carrier, trouble, reason)
);

-- e-mail addresses that their owners confirmed, and whether they want messages there
create table mail_address (
    account uuid primary key,
    address_index bytea not null,
    sealed bytea not null,
    wanted boolean not null,
    confirmed_at timestamptz not null default now(),
    -- the mailbox refused a message for good: nothing more goes there until it is confirmed anew
    refused_at timestamptz,
    refusal text
);

-- what an administrator should know of now; the job that finds it renews it each minute
create table outbox_alarm (
    kind text primary key,
    detail text not null,
    since timestamptz not null default now(),
    last_at timestamptz not null default now()
);

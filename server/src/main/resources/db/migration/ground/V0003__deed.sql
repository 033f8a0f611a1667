-- a form's key: the same form sent twice is answered once; kept 7 days
create table deed_key (
    account uuid not null,
    key uuid not null,
    route text not null,
    digest bytea not null,
    answer text not null,
    at timestamptz not null default now(),
    primary key (account, key)
);
create index deed_key_at on deed_key (at);

-- the mutex of a subject and the head of its chain
create table subject_head (
    subject uuid primary key,
    n bigint not null default 0,
    hash bytea not null default '\x'
);

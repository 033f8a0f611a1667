-- somebody's own data as one sealed file: the newest alone, for a day, and only for the log-in that asked for it
create table takeout (
    person uuid primary key references account,
    document uuid not null unique references document,
    session bytea not null,
    at timestamptz not null default now()
);
create index takeout_at on takeout (at);

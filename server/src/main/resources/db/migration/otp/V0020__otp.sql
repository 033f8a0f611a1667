-- one-time codes: for one purpose, one account or visitor, one number; a new one replaces the one before
create table otp (
    id uuid primary key,
    purpose text not null,
    bound text not null,
    mobile_index bytea not null,
    hmac bytea not null,
    tries smallint not null default 0,
    expires timestamptz not null,
    used_at timestamptz,
    unique (purpose, bound, mobile_index)
) with (autovacuum_vacuum_scale_factor = 0.01);
create index otp_expires on otp (expires);

-- when the last ones were taken, newest first; exact over all nodes, by one statement
create table budget (
    key bytea primary key,
    sent timestamptz[] not null
) with (autovacuum_vacuum_scale_factor = 0.01);

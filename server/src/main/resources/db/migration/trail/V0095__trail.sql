-- the operation trail: a chain for each subject; an entry is written once and stays
create table trail (
    id uuid primary key,
    subject uuid not null,
    n bigint not null check (n > 0),
    deed text not null,
    actor uuid,
    object text not null,
    at timestamptz not null,
    -- who acted, from where, and the details: sealed with the subject's key, so that erasing the key erases them
    body bytea not null,
    salt bytea not null check (octet_length(salt) = 16),
    prev bytea not null,
    hash bytea not null check (octet_length(hash) = 32),
    mac bytea not null check (octet_length(mac) = 32),
    unique (subject, n)
);
-- entries that no tree head has sealed yet
create table trail_open (id uuid primary key);

revoke update, delete, truncate on trail, trail_open from zhiye_app;

-- not even the owner rewrites the trail by mistake; a superuser can, and the chain tells
create function trail_stays() returns trigger language plpgsql as $$
begin
    if current_setting('is_superuser') = 'on' then
        return coalesce(new, old);
    end if;
    raise exception 'the operation trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger trail_row_stays before update or delete on trail for each row execute function trail_stays();
create trigger trail_stays before truncate on trail for each statement execute function trail_stays();

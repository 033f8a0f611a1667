-- the directory of enterprises: public data, kept up by imports and by the provinces
create table enterprise (
    id uuid primary key,
    name text not null,
    uscc text collate "C" not null unique,
    -- as recorded: 66 (兵团) and 99 (军) can't be told from the credit code
    province text not null,
    state text not null default 'ALIVE'
        check (state in ('ALIVE', 'BANKRUPT', 'LICENCE_REVOKED', 'QUALIFICATION_REVOKED', 'CLOSED')),
    qualified boolean not null default true,
    legal_representative text not null default '',
    address text not null default '',
    changed_at timestamptz not null default now(),
    -- for search alone, never shown: the name folded to simplified characters, its pinyin initials, the characters and pairs of both
    folded text collate "C" not null,
    initials text collate "C" not null,
    grams text[] not null,
    -- working enterprises first, then in no order: a walk by rank meets a common character soon, whatever the names' order was
    rank bigint not null generated always as
        ((case when state = 'ALIVE' then 0 else 2 end + case when qualified then 0 else 1 end)::bigint << 32
         | (hashtext(uscc)::bigint & 4294967295)) stored
);
create index enterprise_folded on enterprise (folded);
create index enterprise_initials on enterprise (initials);
create index enterprise_rank on enterprise (rank, id);
create index enterprise_grams on enterprise using gin (grams);
alter table enterprise alter column grams set statistics 200;
revoke delete on enterprise from zhiye_app;

-- after an import, which only the owner may do: renew the statistics (the search goes by which characters are common and which rare)
-- and empty the index's list of pending rows, which every search would read whole
create function enterprise_tidy() returns void language plpgsql security definer set search_path = public, pg_temp as
$$ begin analyze enterprise; perform gin_clean_pending_list('enterprise_grams'); end $$;
revoke execute on function enterprise_tidy() from public;
grant execute on function enterprise_tidy() to zhiye_app;

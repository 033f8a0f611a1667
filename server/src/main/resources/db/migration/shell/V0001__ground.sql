-- what the rest stands on: extensions, the rights of the roles, and what this database is for
create extension if not exists btree_gist;
create extension if not exists btree_gin;

-- the application may read and write rows, not change tables; tables that may not be rewritten take rights back themselves
alter default privileges grant select, insert, update, delete on tables to zhiye_app;
alter default privileges grant usage, select on sequences to zhiye_app;
alter default privileges grant select on tables to zhiye_check;
grant usage on schema public to zhiye_app, zhiye_check;

-- demo or production, written at first start; a node started in the other mode refuses
create table installation (
    one boolean primary key default true check (one),
    mode text not null check (mode in ('demo', 'production')),
    day_offset integer not null default 0 check (mode = 'demo' or day_offset = 0),
    made_at timestamptz not null default now()
);

-- THE register. Each fact has a valid time (from when to when it holds) and a known time (from when to when we held it to be so).
-- Rows are inserted; afterwards only the end of their known time may be written, once.
create table registration (
    id uuid primary key,
    person uuid not null references account,
    profession text not null,
    holder text not null,
    -- the number without its first character, which follows the province and may change
    digits text not null unique check (digits ~ '^1\d{2}(\d{4}|\d{8})\d{5}$'),
    first_registered date not null,
    entered_at timestamptz not null,
    entered_by uuid,
    mac bytea not null,
    unique (person, holder)
);

-- numbers that look-up accepts: the present one, former first characters and old forms
create table registration_alias (
    number text primary key,
    registration uuid not null references registration,
    current boolean not null
);
create unique index registration_alias_current on registration_alias (registration) where current;

create table specialty_line (
    id uuid primary key,
    registration uuid not null references registration,
    specialty text not null,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from),
    exclude using gist (registration with =, specialty with =, valid with &&) where (known_to = 'infinity')
);

-- one employer at a time, over all professions
create table employment (
    id uuid primary key,
    person uuid not null references account,
    enterprise uuid not null,
    enterprise_name text not null,
    province text not null,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from),
    exclude using gist (person with =, valid with &&) where (known_to = 'infinity')
);

-- under which name the registration stands
create table holder (
    id uuid primary key,
    registration uuid not null references registration,
    name text not null,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from),
    exclude using gist (registration with =, valid with &&) where (known_to = 'infinity')
);
create index holder_name on holder (name) where known_to = 'infinity';

-- whether it may be used: VALID, CANCELLED, RESCINDED, REVOKED, SUSPENDED
create table standing (
    id uuid primary key,
    registration uuid not null references registration,
    state text not null check (state in ('VALID', 'CANCELLED', 'RESCINDED', 'REVOKED', 'SUSPENDED')),
    ground text,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from),
    exclude using gist (registration with =, valid with &&) where (known_to = 'infinity')
);

create table hold (
    id uuid primary key,
    registration uuid not null references registration,
    reason text not null,
    author uuid not null,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from)
);
create index hold_registration on hold (registration) where known_to = 'infinity';

-- the next serial number of a province and year
create table serial (
    province text not null,
    year integer not null,
    next integer not null default 1 check (next between 1 and 100000),
    primary key (province, year)
);

-- known time ends once, and nothing else of a fact changes
create function only_known_time_ends() returns trigger language plpgsql as $$
begin
    if old.known_to <> 'infinity' or new.known_to = 'infinity' then
        raise exception 'a fact of the register ends its known time once';
    end if;
    return new;
end $$;

do $$
declare t text;
begin
    foreach t in array array['specialty_line', 'employment', 'holder', 'standing', 'hold'] loop
        execute format('create trigger %I before update on %I for each row execute function only_known_time_ends()', t || '_known', t);
        execute format('revoke update, delete on %I from zhiye_app', t);
        execute format('grant update (known_to, ended_by, mac) on %I to zhiye_app', t);
    end loop;
end $$;
revoke update, delete on registration from zhiye_app;
revoke delete on registration_alias, serial from zhiye_app;

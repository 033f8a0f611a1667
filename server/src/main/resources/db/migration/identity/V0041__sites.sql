-- where a province verifies people: its sites with hours, days that differ, slots; and who comes when

create table verification_site (
    id uuid primary key,
    province text not null,
    name text not null,
    address text not null,
    phone text not null,
    -- beside what the slip lists; may be empty
    bring text not null,
    slot_minutes integer not null check (slot_minutes between 5 and 240),
    -- how many people per slot
    capacity integer not null check (capacity between 1 and 200),
    open boolean not null,
    version integer not null default 0,
    unique (province, name)
);
revoke delete on verification_site from zhiye_app;

-- hours of a weekday (1 = Monday), or of a day that differs
create table site_hours (
    site uuid not null references verification_site,
    weekday integer check (weekday between 1 and 7),
    day date,
    opens time not null,
    closes time not null check (closes > opens),
    check ((weekday is null) <> (day is null)),
    unique nulls not distinct (site, weekday, day, opens)
);

-- a day that differs; without hours the site is closed
create table site_day (
    site uuid not null references verification_site,
    day date not null,
    reason text not null,
    primary key (site, day)
);

-- how a province wants it; a province without a row takes the defaults
create table site_rules (
    province text primary key,
    -- until how many hours before the slot a person may move or cancel
    cancel_hours integer not null check (cancel_hours between 0 and 240),
    -- how many days ahead can be booked
    book_days integer not null check (book_days between 1 and 60),
    -- the officer's own photo of the person
    photo text not null check (photo in ('OFF', 'OFFERED', 'REQUIRED')),
    -- whether a second officer confirms
    second boolean not null,
    version integer not null default 0
);
revoke delete on site_rules from zhiye_app;

-- how many of a slot's places are taken; the row comes with the first one
create table visit_slot (
    site uuid not null references verification_site,
    day date not null,
    at time not null,
    capacity integer not null,
    taken integer not null check (taken >= 0 and taken <= capacity),
    primary key (site, day, at)
);

-- somebody comes: at a slot, or as it happens
create table visit (
    id uuid primary key,
    slip uuid not null references verification_slip,
    person uuid not null references account,
    site uuid not null references verification_site,
    day date not null,
    -- absent: without a booking
    at time,
    state text not null check (state in ('BOOKED', 'CANCELLED', 'ARRIVED', 'DONE', 'NO_SHOW', 'LEFT')),
    booked_at timestamptz,
    arrived_at timestamptz,
    done_at timestamptz,
    reminded_at timestamptz,
    foreign key (site, day, at) references visit_slot,
    check (at is null or booked_at is not null),
    check (state <> 'BOOKED' or at is not null),
    check (state <> 'ARRIVED' or arrived_at is not null),
    check ((state = 'DONE') = (done_at is not null)),
    check (done_at >= arrived_at)
);
create unique index visit_open on visit (person) where state in ('BOOKED', 'ARRIVED');
create index visit_day on visit (site, day, at);
create index visit_slip on visit (slip);
create index visit_waiting on visit (day) where state in ('BOOKED', 'ARRIVED');
revoke delete on visit from zhiye_app;

-- the officer's own photo of the person, and the first officer's word where a second one confirms
alter table verification_slip add column photo uuid;
alter table verification_slip add column proposed_by uuid references account;
alter table verification_slip add column proposed_human uuid;
alter table verification_slip add column proposed_at timestamptz;
-- fingerprint of all that the first officer saw
alter table verification_slip add column proposed_seen text;
alter table verification_slip add constraint verification_slip_proposed
    check ((proposed_by is null) = (proposed_human is null) and (proposed_by is null) = (proposed_at is null)
           and (proposed_by is null) = (proposed_seen is null));
-- never the same person
alter table verification_slip add constraint verification_slip_two
    check (state <> 'PASSED' or proposed_human is null or proposed_human <> officer_human);
create index verification_slip_photo on verification_slip (photo) where photo is not null;

-- where an officer sits, as last chosen
create table officer_site (
    officer uuid primary key references account,
    site uuid not null references verification_site
);

-- every effect of a decision or an event on the register

-- the history of one registration or person is read as a whole, also what is no longer held to be so
create index specialty_line_registration on specialty_line (registration);
create index employment_person on employment (person);
create index employment_enterprise on employment (enterprise) where known_to = 'infinity';
create index holder_registration on holder (registration);
create index standing_registration on standing (registration);
create index likeness_registration on likeness (registration);
drop index hold_registration;
create index hold_registration on hold (registration);

-- LAPSED: an event ended it, such as the employer's bankruptcy
alter table standing drop constraint standing_state_check;
alter table standing add constraint standing_state_check
    check (state in ('VALID', 'CANCELLED', 'LAPSED', 'RESCINDED', 'REVOKED', 'SUSPENDED'));

-- provisional certificates were numbered freely
alter table registration drop constraint registration_digits_check;
alter table registration add constraint registration_digits_check check (digits ~ '^1\d{2}(\d{4}|\d{8})\d{5}$' or digits ~ '\D');

-- the same number in the old and in the new form is the same number
create function number_key(digits text) returns text language sql immutable strict parallel safe as $$
    select case when digits ~ '^1\d{11}$' then left(digits, 3) || '20' || substr(digits, 4, 2) || '20' || substr(digits, 6) else digits end
$$;
create unique index registration_number_key on registration (number_key(digits));

-- each making of a new practice seal
create table seal_remake (
    id uuid primary key,
    registration uuid not null references registration,
    n integer not null check (n between 1 and 99),
    made_at timestamptz not null,
    entered_by uuid,
    mac bytea not null,
    unique (registration, n)
);
revoke update, delete on seal_remake from zhiye_app;

-- who may not be registered for a while, on which ground
create table bar (
    id uuid primary key,
    person uuid not null references account,
    ground text not null,
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from)
);
create index bar_person on bar (person);
create trigger bar_known before update on bar for each row execute function only_known_time_ends();
revoke update, delete on bar from zhiye_app;
grant update (known_to, ended_by, mac) on bar to zhiye_app;

-- what a person has typed so far: kept as typed, sealed, until it is submitted
create table filing_draft (
    id uuid primary key,
    person uuid not null references account,
    holder text not null,
    business text not null,
    typed bytea not null,
    version integer not null default 0,
    made_at timestamptz not null default now(),
    saved_at timestamptz not null default now(),
    unique (person, holder, business)
);

create table filing_number (
    prefix text not null,
    year integer not null,
    next integer not null default 1,
    primary key (prefix, year)
);

-- a case
create table filing (
    id uuid primary key,
    number text not null unique,
    person uuid not null references account,
    applicant text not null,
    holder text not null,
    business text not null,
    policy text not null,
    route text not null,
    enterprise uuid,
    enterprise_name text,
    province text not null,
    contract_from date,
    contract_to date,
    opened_by text not null check (opened_by in ('PERSON', 'ENTERPRISE', 'AUTHORITY')),
    stage text not null check (stage in ('WITH_ENTERPRISE', 'PROVINCE_ACCEPTANCE', 'CORRECTION', 'PROVINCE_REVIEW',
                                         'MINISTRY_ACCEPTANCE', 'LINES', 'CLOSED')),
    -- a new stage is open by default
    open boolean generated always as (stage not in ('CLOSED')) stored,
    turn text not null check (turn in ('PERSON', 'ENTERPRISE', 'PROVINCE', 'MINISTRY', 'OTHER', 'NOBODY')),
    turn_since timestamptz not null,
    turn_due date,
    round integer not null default 1,
    outcome text,
    submitted_at timestamptz not null,
    closed_at timestamptz,
    version integer not null default 0,
    check (contract_to >= contract_from),
    check (business in ('CANCEL', 'REPLACE', 'INFO') or contract_from is not null and enterprise is not null),
    check ((stage = 'CLOSED') = (outcome is not null and closed_at is not null))
);
create unique index filing_one_open_per_person on filing (person) where open and opened_by = 'PERSON';
create index filing_person on filing (person, submitted_at desc);
create index filing_turn on filing (province, stage, turn_due, id) where open;
create index filing_enterprise on filing (enterprise, stage) where open;

-- each specialty goes its own way in the ministry
create table filing_line (
    id uuid primary key,
    filing uuid not null references filing,
    specialty text not null,
    stage text not null check (stage in ('PENDING', 'JOINT_REVIEW', 'MINISTRY_OPINION', 'PUBLIC_NOTICE', 'OBJECTION', 'ANNOUNCEMENT', 'ENDED')),
    turn text not null,
    turn_since timestamptz not null,
    turn_due date,
    outcome text check (outcome in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'DECLINED', 'STRANGER', 'UNANSWERED', 'NOT_CORRECTED')),
    ground text,
    version integer not null default 0,
    unique (filing, specialty),
    check ((stage = 'ENDED') = (outcome is not null))
);
create index filing_line_stage on filing_line (stage, turn_due) where stage <> 'ENDED';

-- what was declared, frozen: values, consents, documents with their fingerprints; a correction makes a new round
create table declaration (
    id uuid primary key,
    filing uuid not null references filing,
    round integer not null,
    body bytea not null,
    sha256 bytea not null,
    at timestamptz not null,
    unique (filing, round)
);
revoke update, delete on declaration from zhiye_app;

-- what happened to a case, for its progress page
create table filing_step (
    filing uuid not null references filing,
    n integer not null,
    step text not null,
    by_kind text not null,
    by_office text not null,
    line uuid,
    at timestamptz not null,
    primary key (filing, n)
);
revoke update, delete on filing_step from zhiye_app;

-- what was asked to be corrected, per field
create table correction (
    id uuid primary key,
    filing uuid not null references filing,
    round integer not null,
    field text not null,
    reason text not null,
    asked_at timestamptz not null,
    unique (filing, round, field)
);

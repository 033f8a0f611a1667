-- who has a case open on the desk, so that two officers don't do the same work: a lease, by the database's clock
create table claim (
    filing uuid not null references filing,
    step text not null,
    account uuid not null references account,
    until timestamptz not null,
    primary key (filing, step)
) with (autovacuum_vacuum_scale_factor = 0.01);

-- what was decided, by whom: once per case, round, step and specialty
create table decision (
    id uuid primary key,
    filing uuid not null references filing,
    round integer not null,
    step text not null check (step in ('ENTERPRISE', 'PROVINCE_ACCEPTANCE', 'PROVINCE_REVIEW', 'MINISTRY_ACCEPTANCE',
                                       'JOINT_REVIEW', 'MINISTRY_OPINION')),
    -- empty: the whole case
    specialty text not null,
    -- the person behind the account
    human uuid not null,
    account uuid not null references account,
    verdict text not null check (verdict in ('CONFIRMED', 'DECLINED', 'STRANGER', 'ACCEPTED', 'SENT_BACK', 'NOT_ACCEPTED',
                                             'AGREED', 'DISAGREED')),
    ground text,
    -- the reasons in the decider's words, sealed under the applicant's key
    note bytea,
    at timestamptz not null,
    mac bytea not null,
    constraint decision_once unique (filing, round, step, specialty),
    -- nobody decides in two roles of one case
    constraint decision_one_role exclude using gist (filing with =, human with =, step with <>),
    check (verdict not in ('NOT_ACCEPTED', 'DISAGREED') or ground is not null)
);
revoke update, delete on decision from zhiye_app;

-- the reminders that an employer was sent: each once
create table reminder (
    filing uuid not null references filing,
    working_day integer not null,
    at timestamptz not null default now(),
    primary key (filing, working_day)
);

-- the letter with which a person asks an employer that has no account: its activation code, sealed under the person's key
create table employer_letter (
    filing uuid primary key references filing,
    code bytea not null,
    made_at timestamptz not null
);

-- reminders that persons sent to an office that was late
create table nudge (
    filing uuid not null references filing,
    n integer not null,
    day date not null,
    at timestamptz not null,
    primary key (filing, n)
);
revoke update, delete on nudge from zhiye_app;

-- an act of the authority on a registration or a person, as one supervisor proposes it
create table act (
    id uuid primary key,
    kind text not null check (kind in ('RESCIND', 'REVOKE', 'CANCEL', 'SUSPEND', 'RESUME', 'HOLD', 'END_HOLD', 'BAR')),
    person uuid not null references account,
    registration uuid not null,
    -- code of the grounds of refusal or of lapse; empty where none is coded
    ground text not null,
    -- facts and reason, and where the evidence is; sealed under the person's key
    reason bytea not null,
    evidence bytea not null,
    -- RESCIND: the case whose grant was wrong; END_HOLD: the hold
    about uuid,
    -- HOLD and BAR: the last day
    until date,
    -- a province's code, or the ministry's: whose act it is
    office text not null,
    proposed_by uuid not null references account,
    proposer uuid not null,
    proposed_at timestamptz not null,
    mac bytea not null,
    check ((kind in ('RESCIND', 'END_HOLD')) = (about is not null)),
    check ((kind in ('HOLD', 'BAR')) = (until is not null))
);
create index act_office on act (office, proposed_at desc);
create index act_registration on act (registration, proposed_at desc);
revoke update, delete on act from zhiye_app;

-- what a second person said of it
create table act_decision (
    act uuid primary key references act,
    consents boolean not null,
    decided_by uuid not null references account,
    human uuid not null,
    note bytea not null,
    decided_at timestamptz not null,
    mac bytea not null
);
revoke update, delete on act_decision from zhiye_app;

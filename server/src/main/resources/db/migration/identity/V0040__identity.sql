-- on-site verification: the slip that a person takes for a province's counter, and how it ended there
create table verification_slip (
    id uuid primary key,
    number text not null unique,
    person uuid not null references account,
    province text not null,
    -- OPEN past its last day is as good as none; it is closed when the next one is taken
    state text not null check (state in ('OPEN', 'WITHDRAWN', 'PASSED', 'FAILED')),
    taken_on date not null,
    last_day date not null check (last_day >= taken_on),
    taken_at timestamptz not null,
    decided_on date,
    decided_at timestamptz,
    officer uuid references account,
    -- the person behind the officer's account: nobody verifies themself
    officer_human uuid,
    reason text,
    remark_sealed bytea,
    -- the documents that the officer compared
    seen uuid[],
    check ((state in ('PASSED', 'FAILED')) = (officer is not null)),
    check ((officer is null) = (decided_at is null)),
    check ((state = 'FAILED') = (reason is not null))
);
create unique index verification_slip_open on verification_slip (person) where state = 'OPEN';
create index verification_slip_person on verification_slip (person, taken_at);
create index verification_slip_taken on verification_slip (province, taken_on, taken_at);
create index verification_slip_decided on verification_slip (province, decided_on) where decided_on is not null;
create index verification_slip_seen on verification_slip using gin (seen);
revoke delete on verification_slip from zhiye_app;

-- numbered letters to applicants: what they say is fixed here, the paper is drawn from it
create table letter (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in ('ACCEPTANCE', 'CORRECTION', 'NON_ACCEPTANCE', 'REFUSAL')),
    filing uuid not null references filing,
    person uuid not null references account,
    -- the authority that signs: a province's code, or MOHURD
    office text not null,
    made_on date not null,
    made_at timestamptz not null,
    -- sealed under the person's key
    facts bytea not null,
    mac bytea not null
);
create index letter_filing on letter (filing, made_at);
revoke update, delete on letter from zhiye_app;

-- the next number of a series in a year; without gaps
create table letter_number (
    series text not null,
    year integer not null,
    next integer not null default 1,
    primary key (series, year)
);

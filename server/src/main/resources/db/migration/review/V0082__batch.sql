-- lists that are published: first as a public notice (公示), after its end as the announcement (公告)
create table batch (
    id uuid primary key,
    holder text not null,
    business text not null,
    year integer not null,
    number integer not null,
    noticed_on date not null,
    noticed_at timestamptz not null,
    noticed_by uuid not null references account,
    -- the announcement's own id, which comes later than the notice's: both in the order in which they were published
    announcement uuid unique,
    -- the last day on which anybody may object
    until date not null,
    announced_on date,
    announced_at timestamptz,
    announced_by uuid references account,
    unique (holder, business, year, number),
    check (until > noticed_on),
    check ((announced_on is null) = (announced_at is null) and (announced_on is null) = (announced_by is null)
           and (announced_on is null) = (announcement is null)),
    check (announced_on > until)
);
revoke delete on batch from zhiye_app;
revoke update on batch from zhiye_app;
grant update (announced_on, announced_at, announced_by, announcement) on batch to zhiye_app;

create table batch_number (
    holder text not null,
    business text not null,
    year integer not null,
    next integer not null default 1,
    primary key (holder, business, year)
);

-- who stands on a list: name, employer and specialty as they are published; never a document number
create table batch_line (
    batch uuid not null references batch,
    -- the person's place on the list
    n integer not null,
    filing uuid not null references filing,
    line uuid not null references filing_line,
    name text not null,
    employer text not null,
    province text not null,
    specialty text not null,
    -- LISTED: published; NOTICED: the case knows it too; ENTERED: in the register; GONE: the case ended otherwise;
    -- STUCK: the register refused
    state text not null default 'LISTED' check (state in ('LISTED', 'NOTICED', 'ENTERED', 'GONE', 'STUCK')),
    -- why the register refused: a message key
    stuck text,
    primary key (batch, n, specialty),
    check ((state = 'STUCK') = (stuck is not null))
);
-- a line runs on one list at a time
create unique index batch_line_once on batch_line (line) where state in ('LISTED', 'NOTICED', 'STUCK');
create index batch_line_open on batch_line (batch, filing) where state in ('LISTED', 'NOTICED', 'STUCK');
create index batch_line_filing on batch_line (filing);
revoke delete on batch_line from zhiye_app;
revoke update on batch_line from zhiye_app;
grant update (state, stuck) on batch_line to zhiye_app;

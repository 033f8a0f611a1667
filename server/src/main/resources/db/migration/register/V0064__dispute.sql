-- who says 不是我的 of an imported record: what the person says, who has it, what is proposed and decided; and the record as corrected

-- the same person may say 是我的 after the authority has found that the record is theirs
alter table past_answer drop constraint past_answer_past_person_key;
alter table past_answer add constraint past_answer_once unique (past, person, answer);

-- the record that this one stands in the place of since an authority corrected it: a list that repeats the mistake changes nothing
alter table past_registration add column corrects uuid references past_registration;

create table past_dispute (
    id uuid primary key,
    past uuid not null references past_registration,
    person uuid not null references account,
    -- a province's code, or the ministry's
    office text not null,
    -- what the person says of it, sealed under the person's key
    statement bytea not null,
    opened_at timestamptz not null,
    due date not null,
    mac bytea not null,
    unique (past, person)
);
create index past_dispute_office on past_dispute (office, due);
create index past_dispute_person on past_dispute (person);
revoke update, delete on past_dispute from zhiye_app;

create table past_ruling (
    id uuid primary key,
    dispute uuid not null references past_dispute,
    n integer not null check (n > 0),
    -- PROPOSED a correction, which a second person enters (CORRECTED) or sends back (RETURNED)
    kind text not null check (kind in ('PROPOSED', 'RETURNED', 'UNLINKED', 'CORRECTED', 'REJECTED')),
    -- sealed under the person's key
    reason bytea not null,
    -- the right document, sealed under the key of the list that the record came with: it is not the person's
    document bytea,
    officer uuid not null references account,
    human uuid not null,
    at timestamptz not null,
    mac bytea not null,
    unique (dispute, n),
    check ((kind = 'PROPOSED') = (document is not null))
);
create unique index past_ruling_one_end on past_ruling (dispute) where kind in ('UNLINKED', 'CORRECTED', 'REJECTED');
revoke update, delete on past_ruling from zhiye_app;

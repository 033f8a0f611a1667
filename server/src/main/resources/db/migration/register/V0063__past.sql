-- The register as it was before this system: records that come by import. They are kept as they came until their person is verified and
-- takes them over; the public look-up answers from them meanwhile.

-- a list that was, or is being, taken; the same list goes on where it stopped
create table past_import (
    id uuid primary key,
    sha256 text not null unique,
    known_at timestamptz not null,
    rows_done integer not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    same bigint not null default 0,
    wrong bigint not null default 0,
    ended_at timestamptz
);
revoke delete on past_import from zhiye_app;

create table past_registration (
    id uuid primary key,
    number text not null,
    -- the number's digits in the new form
    number_key text not null,
    former_number text,
    holder text not null,
    name text not null,
    document_index bytea not null,
    -- of former document numbers
    former_indexes bytea[],
    sealed bytea not null,
    -- keyed fingerprint of all that the record says: the same record in a later list changes nothing
    content bytea not null,
    import uuid not null references past_import,
    row integer not null,
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    mac bytea not null,
    check (known_to > known_from)
);
create unique index past_registration_number on past_registration (number_key) where known_to = 'infinity';
create index past_registration_former_number on past_registration (former_number) where former_number is not null and known_to = 'infinity';
create index past_registration_document on past_registration (document_index);
create index past_registration_former on past_registration using gin (former_indexes) where former_indexes is not null;
create trigger past_registration_known before update on past_registration for each row execute function only_known_time_ends();
revoke update, delete on past_registration from zhiye_app;
grant update (known_to) on past_registration to zhiye_app;

-- what people say to the question whether a record is theirs
create table past_answer (
    id uuid primary key,
    past uuid not null references past_registration,
    person uuid not null references account,
    answer text not null check (answer in ('MINE', 'NOT_MINE')),
    at timestamptz not null,
    mac bytea not null,
    unique (past, person)
);
create unique index past_answer_one_owner on past_answer (past) where answer = 'MINE';
revoke update, delete on past_answer from zhiye_app;

-- a name or number that somebody had before a case changed it; who logs in with the old number is told by SMS to use the new one
create table former_identity (
    id uuid primary key,
    person uuid not null references account,
    document_type text not null,
    document_country text not null,
    document_index bytea not null,
    number_index bytea not null,
    -- name and number
    sealed bytea not null,
    until timestamptz not null default now()
);
create index former_identity_person on former_identity (person);
create index former_identity_number on former_identity (number_index);
create index former_identity_document on former_identity (document_index);
revoke update on former_identity from zhiye_app;

-- the end of an account: closed on a day, and forgotten once nothing has to be kept any more; the rows are the register of deletion
alter table account add closed_at timestamptz, add forgotten_at timestamptz;
update account set closed_at = now() where state <> 'ACTIVE';
alter table account add check (state = 'ACTIVE' or closed_at is not null), add check (forgotten_at is null or state <> 'ACTIVE');
create index account_to_forget on account (closed_at) where kind = 'PRACTITIONER' and state <> 'ACTIVE' and forgotten_at is null;
-- what is forgotten has no document
alter table account drop constraint account_check, add constraint account_practitioner_has_document
    check (kind <> 'PRACTITIONER' or forgotten_at is not null
        or document_index is not null and number_index is not null and document_sealed is not null);

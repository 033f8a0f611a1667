-- accounts of practitioners, enterprises' agents and staff; names are in clear (the public register shows them), all else is sealed
create table account (
    id uuid primary key,
    kind text not null check (kind in ('PRACTITIONER', 'ENTERPRISE', 'STAFF')),
    name text not null,
    -- the person behind the account: the same for all accounts of one person (from the identity document's fingerprint)
    human uuid not null,
    -- practitioners
    document_type text,
    document_country text,
    document_index bytea,
    number_index bytea,
    document_sealed bytea,
    birth_date date,
    sex text check (sex in ('MALE', 'FEMALE')),
    verified boolean not null default false,
    -- enterprise agents and staff
    username text,
    enterprise uuid,
    -- everybody
    mobile_index bytea,
    mobile_sealed bytea,
    mobile_taken boolean not null default false,
    password text not null,
    password_at timestamptz not null default now(),
    language text not null default 'zh-Hans',
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED', 'SUPERSEDED')),
    roles_version integer not null default 0,
    guarded_until timestamptz,
    created timestamptz not null default now(),
    check (kind <> 'PRACTITIONER' or document_index is not null and number_index is not null and document_sealed is not null),
    check (kind = 'PRACTITIONER' or username is not null),
    check (kind <> 'ENTERPRISE' or enterprise is not null)
);
-- an unverified account does not own its document; a verified one does
create unique index account_document_verified on account (document_index) where verified and kind = 'PRACTITIONER' and state = 'ACTIVE';
create index account_document on account (document_index) where kind = 'PRACTITIONER';
create index account_number on account (number_index) where state = 'ACTIVE' and kind = 'PRACTITIONER';
create unique index account_username on account (username) where username is not null and state = 'ACTIVE';
create unique index account_mobile on account (mobile_index) where kind = 'PRACTITIONER' and state = 'ACTIVE' and mobile_index is not null;
create index account_enterprise on account (enterprise) where enterprise is not null;

-- what an account may do, and where; the seal is checked at log-in
create table role_grant (
    account uuid not null references account,
    role text not null,
    jurisdiction text not null,
    granted_at timestamptz not null default now(),
    granted_by uuid,
    mac bytea not null,
    primary key (account, role)
);

-- log-ins: ending one is deleting its row, and it ends everywhere at once
create table session (
    id_hash bytea primary key,
    account uuid not null references account,
    device text not null,
    address text not null,
    roles_version integer not null,
    created timestamptz not null default now(),
    last_seen timestamptz not null default now()
);
create index session_account on session (account);

-- what a practitioner says of themself; sealed as a whole under the person's key
create table profile (
    person uuid primary key references account,
    sealed bytea not null,
    changed timestamptz not null default now()
);

-- the wallet: the newest document of each kind; what it points to never changes
create table attachment (
    person uuid not null references account,
    kind text not null check (kind in ('ID_PHOTO', 'ID_FRONT', 'ID_BACK', 'HALF_BODY', 'SIGNATURE')),
    document uuid not null unique references document,
    sha256 bytea not null,
    at timestamptz not null,
    primary key (person, kind)
);

-- why the last ID photo was not taken: shown until one is
create table photo_refusal (
    person uuid primary key references account,
    findings text not null,
    at timestamptz not null default now()
);

-- how well a person is known, and who found out; rows are added, the newest counts
create table verification (
    id uuid primary key,
    person uuid not null references account,
    level text not null check (level in ('ON_SITE')),
    method text not null check (method in ('DESK')),
    at timestamptz not null,
    province text not null,
    officer uuid not null references account,
    mac bytea not null
);
create index verification_person on verification (person, at);
revoke update, delete on verification from zhiye_app;

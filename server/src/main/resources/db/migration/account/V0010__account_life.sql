-- a device counts as known only if it was known after this moment: a reset forgets all
alter table account add devices_since timestamptz not null default now();
-- a password that was reset by SMS alone takes effect later; a log-in with the old one before that cancels it
alter table account add reset_password text, add reset_due timestamptz, add check ((reset_password is null) = (reset_due is null));

-- what a person agreed to, in which words
create table consent (
    account uuid not null references account,
    kind text not null,
    version text not null,
    language text not null,
    hash text not null,
    at timestamptz not null default now(),
    primary key (account, kind, version)
);
revoke update on consent from zhiye_app;

-- captchas that had their one answer, until their time is over
create table spent (
    nonce bytea primary key,
    until timestamptz not null
);
create index spent_until on spent (until);

-- one-time links that open a staff account: the first administrator's, and those of officers that an administrator enters
create table invitation (
    mac bytea primary key,
    -- absent: whoever has the link makes the first administrator's account
    account uuid references account,
    until timestamptz not null
);

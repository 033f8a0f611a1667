-- the certificate of a registration: its number stays while the registration lives
create sequence certificate_number maxvalue 99999999;

create table certificate (
    id uuid primary key,
    registration uuid not null unique references registration,
    person uuid not null references account,
    number text not null unique check (number ~ '^\d{8}$'),
    at timestamptz not null,
    mac bytea not null
);
create index certificate_person on certificate (person);
revoke update, delete on certificate from zhiye_app;

-- each copy that was taken: its file, and what stands on it; answers whoever verifies it, for ever
create table certificate_copy (
    id uuid primary key,
    certificate uuid not null references certificate,
    -- of the token in the QR's address: who reads this table can't make the address
    token_hash bytea not null unique check (length(token_hash) = 32),
    -- keyed fingerprint of the code under the QR
    code_index bytea not null unique check (length(code_index) = 32),
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    document uuid not null unique references document,
    -- sealed for the person: what was printed, the code, purpose and receiver
    printed bytea not null,
    taken_at timestamptz not null,
    superseded_at timestamptz,
    mac bytea not null
);
create index certificate_copy_certificate on certificate_copy (certificate, taken_at desc);
revoke update, delete on certificate_copy from zhiye_app;
grant update (superseded_at, mac) on certificate_copy to zhiye_app;

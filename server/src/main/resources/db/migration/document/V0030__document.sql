-- stored files: the bytes lie sealed outside the database; a row tells whose they are and proves them by their digest
create table document (
    id uuid primary key,
    owner uuid not null,
    kind text not null,
    media_type text not null,
    bytes bigint not null check (bytes >= 0),
    sha256 bytea not null check (length(sha256) = 32),
    width integer,
    height integer,
    -- PENDING: the file is on its way; CONFIRMED: somebody's deed took it; RELEASED: its owner let go of it, others may still refer to it
    state text not null check (state in ('PENDING', 'CONFIRMED', 'RELEASED')),
    at timestamptz not null default now(),
    released_at timestamptz,
    check ((state = 'RELEASED') = (released_at is not null))
);
create index document_owner on document (owner);
create index document_pending on document (at) where state = 'PENDING';
create index document_released on document (released_at) where state = 'RELEASED';

-- what a document is never changes; only its state moves on
revoke update on document from zhiye_app;
grant update (state, released_at) on document to zhiye_app;

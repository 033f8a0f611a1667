-- which photo and which signature stand on the certificate: those of the declaration that was granted
create table likeness (
    id uuid primary key,
    registration uuid not null references registration,
    photo uuid not null,
    photo_sha256 text not null check (photo_sha256 ~ '^[0-9a-f]{64}$'),
    signature uuid not null,
    signature_sha256 text not null check (signature_sha256 ~ '^[0-9a-f]{64}$'),
    valid daterange not null check (not isempty(valid)),
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    entered_by uuid,
    ended_by uuid,
    mac bytea not null,
    check (known_to > known_from),
    exclude using gist (registration with =, valid with &&) where (known_to = 'infinity')
);
create trigger likeness_known before update on likeness for each row execute function only_known_time_ends();
revoke update, delete on likeness from zhiye_app;
grant update (known_to, ended_by, mac) on likeness to zhiye_app;

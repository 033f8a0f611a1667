-- lists that an administrator uploaded: looked at first, taken on a second press; the file lies sealed among the documents until then
create table uploaded_list (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    by uuid not null references account,
    at timestamptz not null default now(),
    document uuid not null,
    -- what it would change, or has changed; sealed, for it quotes wrong rows
    report_sealed bytea not null,
    added bigint not null,
    changed bigint not null,
    same bigint not null,
    wrong bigint not null,
    state text not null default 'CHECKED' check (state in ('CHECKED', 'TAKEN', 'DISCARDED')),
    ended_at timestamptz,
    ended_by uuid references account,
    check ((state = 'CHECKED') = (ended_at is null))
);
create index uploaded_list_at on uploaded_list (at);

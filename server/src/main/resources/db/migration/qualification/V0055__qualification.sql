-- the examination authority's roster; who it speaks of is found by the document's fingerprint, the number itself is not kept
create table qualification (
    id uuid primary key,
    document_index bytea not null,
    name text not null,
    holder text not null,
    number text collate "C" not null,
    specialty text not null,
    issued date not null,
    source text not null,
    changed_at timestamptz not null default now(),
    -- it decides who may be registered, so it bears a seal that only the application can make
    mac bytea not null,
    unique (number, specialty, issued)
);
create index qualification_document on qualification (document_index);
revoke delete on qualification from zhiye_app;

-- who acts for an enterprise: one manager, proved by a letter to the registered address or by the province, and whom the manager invited
create table enterprise_agent (
    account uuid primary key references account,
    enterprise uuid not null references enterprise,
    manager boolean not null,
    since timestamptz not null default now(),
    until timestamptz
);
create index enterprise_agent_enterprise on enterprise_agent (enterprise) where until is null;
create unique index enterprise_agent_manager on enterprise_agent (enterprise) where manager and until is null;

-- one-time codes that open an agent's account; only a keyed fingerprint is kept
create table activation (
    id uuid primary key,
    enterprise uuid not null references enterprise,
    kind text not null check (kind in ('LETTER', 'APPLICATION', 'INVITATION')),
    -- the case whose letter carries it, the application it answers, or the manager who invites
    reason uuid not null,
    mac bytea not null,
    made timestamptz not null default now(),
    expires timestamptz not null,
    used_at timestamptz,
    used_by uuid references account
);
create index activation_enterprise on activation (enterprise);

-- wrong tries stop who makes them for an hour; they never destroy a code: credit codes are public, and anybody could try
create table activation_try (
    enterprise uuid not null references enterprise,
    address bytea not null,
    since timestamptz not null default now(),
    tries integer not null,
    primary key (enterprise, address)
);

-- an agent's own application, checked by the enterprise's province; document and mobile are sealed under the application's own key
create table agent_application (
    id uuid primary key,
    -- the browser it was begun in: until the letter is there, only that one sees it
    visitor text not null,
    enterprise uuid not null references enterprise,
    legal_representative text not null,
    name text not null,
    document_index bytea not null,
    document_sealed bytea not null,
    mobile_sealed bytea not null,
    language text not null,
    -- the letter of authority
    letter uuid,
    state text not null default 'STARTED' check (state in ('STARTED', 'PENDING', 'APPROVED', 'DECLINED')),
    at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by uuid references account,
    reason text,
    check (state = 'STARTED' or letter is not null),
    check ((state in ('STARTED', 'PENDING')) = (decided_at is null)),
    check (state <> 'DECLINED' or reason is not null)
);
create unique index agent_application_pending on agent_application (enterprise, document_index) where state = 'PENDING';
create index agent_application_queue on agent_application (at) where state = 'PENDING';
create index agent_application_started on agent_application (at) where state = 'STARTED';

-- 没有找到我的企业: somebody asks the province to add an enterprise
create table enterprise_request (
    id uuid primary key,
    asker uuid not null references account,
    name text not null,
    uscc text not null,
    province text not null,
    contact_sealed bytea not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'ADDED', 'DECLINED')),
    at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by uuid references account,
    reason text,
    enterprise uuid references enterprise,
    check ((state = 'PENDING') = (decided_at is null)),
    check (state <> 'DECLINED' or reason is not null),
    check ((state = 'ADDED') = (enterprise is not null))
);
create unique index enterprise_request_pending on enterprise_request (asker, uscc) where state = 'PENDING';
create index enterprise_request_queue on enterprise_request (province, at) where state = 'PENDING';
create index enterprise_request_asker on enterprise_request (asker, at);

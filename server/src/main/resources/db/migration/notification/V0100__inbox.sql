-- messages in people's inboxes; the words come from the key, in the reader's language
create table inbox (
    id uuid primary key,
    account uuid not null,
    key text not null,
    -- what the words' places take, sealed with the account's key
    arguments bytea not null,
    -- a page of ours, or empty
    link text not null check (link = '' or link like '/%' and link not like '//%'),
    at timestamptz not null,
    read_at timestamptz
);
create index inbox_account on inbox (account, id);
create index inbox_unread on inbox (account) where read_at is null;

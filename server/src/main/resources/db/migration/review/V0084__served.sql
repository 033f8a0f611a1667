-- a notice that a case serves on an enterprise, which may object: shown to the reviewers, it never blocks
create table served (
    filing uuid not null references filing,
    enterprise uuid not null references enterprise,
    name text not null,
    -- CANCEL_ASKED: asked to confirm that the employment has ended; CANCEL_TOLD: the case began without it, or went on without its
    -- answer; CHANGE_TOLD: the person goes to another employer
    kind text not null check (kind in ('CANCEL_ASKED', 'CANCEL_TOLD', 'CHANGE_TOLD')),
    -- LETTER: nobody acts for it, the notice is a letter
    how text not null check (how in ('MESSAGE', 'LETTER')),
    at timestamptz not null,
    -- the last day on which it may object
    until date not null,
    objected_at timestamptz,
    objected_by uuid references account,
    -- sealed under the person's key
    objection bytea,
    primary key (filing, enterprise),
    check ((objected_at is null) = (objection is null) and (objected_at is null) = (objected_by is null))
);
create index served_enterprise on served (enterprise, at desc);
revoke delete on served from zhiye_app;

-- 告知书 to an employer; 决定书 of an act, which may be about no case
alter table letter alter column filing drop not null;
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in (
    'ACCEPTANCE', 'CORRECTION', 'NON_ACCEPTANCE', 'REFUSAL', 'EMPLOYER_NOTICE', 'ACT'));

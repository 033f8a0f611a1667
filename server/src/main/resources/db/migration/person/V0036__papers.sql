-- evidence that is kept for use in several cases: the pages of each paper, in their order; what a page points to never changes
create table paper_page (
    person uuid not null references account,
    kind text not null check (kind in ('QUALIFICATION_CERTIFICATE', 'CONTINUING_EDUCATION', 'CONTRACT', 'DIPLOMA',
        'END_OF_FORMER_CONTRACT', 'LOSS_STATEMENT', 'NEW_ID_FRONT', 'NEW_ID_BACK', 'PROOF_OF_CHANGE')),
    position integer not null check (position > 0),
    document uuid not null unique references document,
    sha256 bytea not null,
    at timestamptz not null,
    primary key (person, kind, position) deferrable
);

-- what an employer reports of somebody registered with it: the contract has ended, or death; the person may object, and a supervisor
-- of the province proposes the cancellation
create table employer_report (
    id uuid primary key,
    enterprise uuid not null references enterprise,
    enterprise_name text not null,
    province text not null,
    registration uuid not null,
    person uuid not null references account,
    -- code of the reasons for cancellation
    reason text not null,
    -- sealed under the person's key
    facts bytea not null,
    reported_by uuid not null references account,
    at timestamptz not null,
    -- the last day on which the person may object
    until date not null,
    objected_at timestamptz,
    objection bytea,
    check ((objected_at is null) = (objection is null))
);
-- one report at a time; after an objection there may be another
create unique index employer_report_open on employer_report (registration, enterprise) where objected_at is null;
create index employer_report_enterprise on employer_report (enterprise, at desc);
create index employer_report_province on employer_report (province, at desc);
revoke delete on employer_report from zhiye_app;
revoke update on employer_report from zhiye_app;
grant update (objected_at, objection) on employer_report to zhiye_app;

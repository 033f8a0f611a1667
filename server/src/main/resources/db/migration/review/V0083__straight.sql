-- lists of businesses without public notice are announced at once; those that concern no employer are not for the public's eyes
alter table batch alter column noticed_on drop not null;
alter table batch alter column noticed_at drop not null;
alter table batch alter column noticed_by drop not null;
alter table batch alter column until drop not null;
alter table batch add column open boolean not null default true;
alter table batch add check ((noticed_on is null) = (noticed_at is null) and (noticed_on is null) = (noticed_by is null)
                             and (noticed_on is null) = (until is null));
alter table batch add check (noticed_on is not null or announced_on is not null);

-- another ministry's opinion may be passed by when it is overdue, with a reason
alter table decision drop constraint decision_verdict_check;
alter table decision add constraint decision_verdict_check check (verdict in (
    'CONFIRMED', 'DECLINED', 'STRANGER', 'ACCEPTED', 'SENT_BACK', 'NOT_ACCEPTED', 'AGREED', 'DISAGREED', 'PASSED_BY'));

-- what is told or done once only, whatever the daily job does
create table once (
    about uuid not null,
    what text not null,
    at timestamptz not null default now(),
    primary key (about, what)
);
revoke update on once from zhiye_app;

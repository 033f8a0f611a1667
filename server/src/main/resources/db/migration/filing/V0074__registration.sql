-- the registration that a case is about; none for an initial registration, and for a change of name or number of somebody unregistered
alter table filing add column registration uuid;
create index filing_registration on filing (registration) where open;
-- the policy under which a draft was last shown: when it changes, the person is told what changed
alter table filing_draft add column policy text;
-- an authority's act ends a person's open filing; a renewal that was filed in time and not decided counts as granted
alter table filing_line drop constraint filing_line_outcome_check;
alter table filing_line add constraint filing_line_outcome_check check (outcome in (
    'GRANTED', 'DEEMED_GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'DECLINED', 'STRANGER', 'UNANSWERED', 'NOT_CORRECTED', 'ENDED_BY_AUTHORITY'));

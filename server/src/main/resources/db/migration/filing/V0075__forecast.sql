-- when the case is expected to end, as it was said on the day of submission: so that it can be told how often that was right
alter table filing add column forecast_from date;
alter table filing add column forecast_to date check (forecast_to >= forecast_from);
-- how long cases of a business took
create index filing_durations on filing (business, closed_at) where outcome in ('GRANTED', 'REFUSED');

-- the ministry's queues and the daily jobs go by stage alone
create index filing_stage on filing (stage, turn, turn_due, id) where open;
create index filing_line_queue on filing_line (stage, turn, turn_due, filing) where stage <> 'ENDED';
drop index filing_line_stage;

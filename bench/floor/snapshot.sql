-- Everybody stands before the button 提交: remember it.
create schema if not exists bench;
drop table if exists bench.draft;
create table bench.draft as select * from filing_draft;

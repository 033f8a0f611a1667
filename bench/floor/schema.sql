-- The floor's own tables: the product's, with their indexes and checks, without foreign keys, and as many people as the product's side
-- has. Each person's row holds what a submission brings along, in the sizes that the product writes.
drop schema if exists floor cascade;
create schema floor;
create table floor.otp (like otp including all);
create sequence floor.serial;
create table floor.filing_draft (like filing_draft including all);
create table floor.deed_key (like deed_key including all);
create table floor.subject_head (like subject_head including all);
create table floor.filing (like filing including all);
create table floor.filing_line (like filing_line including all);
create table floor.declaration (like declaration including all);
create table floor.filing_step (like filing_step including all);
create table floor.inbox (like inbox including all);
create table floor.outbox (like outbox including all);
create table floor.trail (like trail including all);
create table floor.trail_open (like trail_open including all);

create table floor.person as
select row_number() over (order by d.id) as n, s.id_hash as session, a.id as account, d.id as draft, d.typed, o.bound, o.mobile_index,
       o.hmac, a.enterprise as none
  from bench.draft d join account a on a.id = d.person join session s on s.account = a.id
  join otp o on o.purpose = 'SUBMIT_FILING' and o.bound = a.id || '|' || d.id;
create unique index on floor.person (n);

-- bytes that are sealed can't be compressed: random ones stand for them
create table floor.bytes as
select decode(string_agg(md5(random()::text), '' order by i), 'hex') as bytes from generate_series(1, 1024) i;

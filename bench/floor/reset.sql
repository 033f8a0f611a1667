-- Before each arm: nobody has submitted, every code is good.
truncate floor.otp, floor.filing_draft, floor.deed_key, floor.subject_head, floor.filing, floor.filing_line,
         floor.declaration, floor.filing_step, floor.inbox, floor.outbox, floor.trail, floor.trail_open;
insert into floor.otp (id, purpose, bound, mobile_index, hmac, expires)
select gen_random_uuid(), 'SUBMIT_FILING', bound, mobile_index, hmac, now() + interval '1 day' from floor.person;
insert into floor.filing_draft (id, person, holder, business, typed)
select draft, account, 'CONSTRUCTOR_1', 'INITIAL', typed from floor.person;
insert into floor.subject_head (subject, n) select account, 7 from floor.person;

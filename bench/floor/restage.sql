-- Before each arm of the product: nobody has submitted, every code is good, every log-in is fresh. The chains of the trail stay and grow.
truncate filing, deed_key, inbox, outbox, local_inbox, filing_draft, trail_open cascade;
insert into filing_draft select * from bench.draft;
update otp set used_at = null, tries = 0, expires = now() + interval '1 day' where purpose = 'SUBMIT_FILING';
update session set last_seen = now(), created = now();

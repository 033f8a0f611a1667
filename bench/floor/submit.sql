-- The least that a submission asks of the database: session read, code, one read, one writing CTE, commit. Each client takes its own people,
-- one after the other: -D i=0, and as many transactions per client as it has people (:each). Changes only with an ADR.
\set i :i + 1
\set n :client_id * :each + :i
select a.id as account, a.kind, a.name, a.human, a.roles_version, a.state, s.created, s.last_seen, now() as now,
       array(select g.role || ' ' || g.jurisdiction from role_grant g where g.account = a.id order by g.role) as grants
  from session s join account a on a.id = s.account where s.id_hash = (select p.session from floor.person p where p.n = :n);
begin;
update floor.otp o set tries = o.tries + 1, used_at = case when o.hmac = p.hmac then now() end
  from floor.person p where p.n = :n and o.purpose = 'SUBMIT_FILING' and o.bound = p.bound and o.mobile_index = p.mobile_index
   and o.used_at is null and o.tries < 5 and o.expires > now() returning o.used_at is not null;
select d.typed, d.version, d.saved_at, a.name, a.document_sealed, a.mobile_sealed, a.birth_date, r.sealed,
       array(select w.kind || ' ' || w.document from attachment w where w.person = a.id) as wallet,
       array(select q.specialty || ' ' || q.number || ' ' || q.issued from qualification q where q.document_index = a.document_index) as qualified,
       v.level, v.at, v.mac
  from floor.person p join floor.filing_draft d on d.id = p.draft and d.person = p.account join account a on a.id = p.account
  left join profile r on r.person = a.id
  left join lateral (select * from verification x where x.person = a.id order by x.at desc limit 1) v on true
 where p.n = :n;
with p as (select * from floor.person where n = :n),
     b as (select bytes from floor.bytes),
     h as (update floor.subject_head h set n = h.n + 1, hash = substr(b.bytes, 1, 32), mac = substr(b.bytes, 1, 32), at = now()
             from p, b where h.subject = p.account returning h.n),
     k as (insert into floor.deed_key (account, key, route, digest, answer)
           select account, gen_random_uuid(), 'filing.submit', substr(b.bytes, 1, 32), '/progress/newest' from p, b),
     c as (select nextval('floor.serial') as serial),
     gone as (delete from floor.filing_draft d using p where d.id = p.draft),
     f as (insert into floor.filing (id, number, person, applicant, holder, business, policy, route, enterprise, enterprise_name, province,
               contract_from, contract_to, opened_by, stage, turn, turn_since, turn_due, submitted_at)
           select gen_random_uuid(), 'CS-2026-' || lpad(c.serial::text, 8, '0'), p.account, '林晓峰', 'CONSTRUCTOR_1', 'INITIAL', '2018',
               'ENTERPRISE:10,PROVINCE_ACCEPTANCE:5,PROVINCE_REVIEW:20,MINISTRY_ACCEPTANCE:5,MINISTRY_OPINION:20,PUBLIC_NOTICE:10',
               gen_random_uuid(), '上海华建二局建设工程有限公司', '31', '2026-01-01', '2029-12-31', 'PERSON', 'WITH_ENTERPRISE', 'ENTERPRISE',
               now(), current_date + 10, now() from p, c returning id, person, number),
     l as (insert into floor.filing_line (id, filing, specialty, stage, turn, turn_since)
           select gen_random_uuid(), id, 'JZ', 'PENDING', 'NOBODY', now() from f),
     d as (insert into floor.declaration (id, filing, round, body, sha256, at)
           select gen_random_uuid(), f.id, 1, substr(b.bytes, 1, :declaration), substr(b.bytes, 1, 32), now() from f, b),
     s as (insert into floor.filing_step (filing, n, step, by_kind, by_office, at) select id, 1, 'SUBMIT', 'PRACTITIONER', '', now() from f),
     m as (insert into floor.inbox (id, account, key, arguments, link, at)
           select gen_random_uuid(), person, 'notice.filing.submitted', substr(b.bytes, 1, :arguments), '/progress/' || id, now() from f, b),
     o as (insert into floor.outbox (id, kind, subject, account, template, params)
           select gen_random_uuid(), 'SMS', person::text, person, 'notice.filing.submitted', substr(b.bytes, 1, :params) from f, b),
     t as (insert into floor.trail (id, subject, n, deed, actor, object, at, body, salt, prev, hash, mac)
           select gen_random_uuid(), f.person, h.n, 'filing.submitted', f.person, f.number, now(), substr(b.bytes, 1, :trail),
               substr(b.bytes, 1, 16), substr(b.bytes, 1, 32), substr(b.bytes, 1, 32), substr(b.bytes, 1, 32) from f, b, h returning id)
insert into floor.trail_open (id) select id from t;
commit;

-- The calibration's read: an account by its key.
\set n random(1, :people)
select a.name, a.state from floor.person p join account a on a.id = p.account where p.n = :n;

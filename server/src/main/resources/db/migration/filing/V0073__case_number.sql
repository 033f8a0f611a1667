-- A case's number need only be unique and readable over the telephone; the register's numbers are the ones without gaps. Counting cases in a
-- row made every submission of the country wait for the commit of the one before it.
create sequence filing_serial maxvalue 99999999;
select setval('filing_serial', greatest(1, (select coalesce(max(next), 1) from filing_number)));
drop table filing_number;

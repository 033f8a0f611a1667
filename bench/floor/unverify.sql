-- the people of the bench as if nobody had verified them yet
update account a set verified = false from session s where s.account = a.id and s.device = 'bench' and a.kind = 'PRACTITIONER';

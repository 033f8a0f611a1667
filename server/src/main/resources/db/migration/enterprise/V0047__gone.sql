-- the few whose end ends the registrations of whom they employ
create index enterprise_gone on enterprise (id) where state in ('BANKRUPT', 'LICENCE_REVOKED', 'QUALIFICATION_REVOKED');

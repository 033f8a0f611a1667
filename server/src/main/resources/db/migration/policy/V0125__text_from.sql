-- a text has a first day too; those of before had none
alter table edition drop constraint edition_check;
alter table edition add constraint edition_from check (
    (kind <> 'POLICY' or effective_from is not null) and (kind in ('POLICY', 'TEXT') or effective_from is null));

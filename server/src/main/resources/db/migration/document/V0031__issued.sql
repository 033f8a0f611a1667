-- what the house made for its owner; it does not count against the owner's room
alter table document add column issued boolean not null default false;

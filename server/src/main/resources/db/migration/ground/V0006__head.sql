-- a head also knows when its last entry was made (the chain's times only grow) and bears a seal of its own
alter table subject_head add column at timestamptz;
alter table subject_head add column mac bytea not null default '\x';
-- a head is made and moved on, never deleted
revoke all on subject_head from zhiye_app;
grant select, insert (subject), update (n, hash, at, mac) on subject_head to zhiye_app;

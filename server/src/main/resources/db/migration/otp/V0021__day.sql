-- how many codes a day took, in some shards so that two requests seldom wait for one row
create table code_day (
    day date not null,
    pot text not null,
    shard smallint not null,
    taken integer not null,
    primary key (day, pot, shard)
) with (autovacuum_vacuum_scale_factor = 0.01);

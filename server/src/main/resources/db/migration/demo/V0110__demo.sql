-- which parts of the demonstration's content are there; stays empty in production
create table demo_step (
    step text primary key,
    done_at timestamptz not null default now()
);
revoke update, delete on demo_step from zhiye_app;

-- what an identity photograph looks like, in 64 bits: the same shot in another person's wallet is told to the officer at the counter
create table photo_print (
    document uuid primary key references document on delete cascade,
    person uuid not null references account,
    bits bigint not null,
    -- how many other people's photographs showed the same shot when this one was looked at
    twins integer not null,
    at timestamptz not null default now()
);
create index photo_print_person on photo_print (person);

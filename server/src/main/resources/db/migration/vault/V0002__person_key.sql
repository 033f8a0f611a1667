-- the key of each subject (person, account, enterprise), wrapped under the master key that lies outside the database
create table person_key (
    person uuid primary key,
    kek_id smallint not null,
    wrapped bytea not null
);

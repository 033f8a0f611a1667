-- the documents that were declared: they are kept when their owner replaces them, since the case is decided on them
alter table declaration add column papers uuid[] not null default '{}';
create index declaration_papers on declaration using gin (papers);

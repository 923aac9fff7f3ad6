-- What customers are found by. It is written when names, codes or channels change, not when anything
-- else about a customer does: the index is the dearest of all.
create table customer_search (
  customer_id uuid   primary key references customer (id) on delete cascade,
  name        text   collate "C" not null,
  text        text   not null,
  terms       text[] not null
);

-- One index for both, so that common words cost little beside rare ones and beside a slice. What is
-- new waits in a list that every search reads through: it is kept short.
create index customer_search_found on customer_search using gin (terms, text gin_trgm_ops)
  with (gin_pending_list_limit = 512);
create index customer_search_name on customer_search (name, customer_id);

-- Words of names, for those who type them wrong. Twice is no harm.
create table customer_search_word (word text collate "C" not null);

create index customer_search_word_known on customer_search_word (word);
create index customer_search_word_like on customer_search_word using gin (word gin_trgm_ops);

-- How far the job has come that fills the table, in the order in which customers were last changed.
create table customer_search_progress (
  only_one    boolean     primary key default true check (only_one),
  updated_at  timestamptz not null,
  customer_id uuid        not null
);

insert into customer_search_progress (updated_at, customer_id)
values ('epoch', '00000000-0000-0000-0000-000000000000');

-- The version before still writes and reads these; a later release removes them.
alter table customer alter search_text set default '', alter search_grams set default '{}';

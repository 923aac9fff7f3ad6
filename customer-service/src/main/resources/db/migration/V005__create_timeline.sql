-- Written by events only, so without foreign keys: an entry may come before its customer is known.
create table timeline_entry (
  id          uuid primary key,
  customer_id uuid        not null,
  at          timestamptz not null,
  type        text        not null,
  kind        text        not null,
  data        jsonb       not null,
  source      text
);

create index timeline_entry_customer on timeline_entry (customer_id, at, id);
create index timeline_entry_type on timeline_entry (customer_id, type, at, id);

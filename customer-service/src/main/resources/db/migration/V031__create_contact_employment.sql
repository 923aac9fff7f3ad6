-- Where a contact was before. Where it is now stands in the contact itself.
create table contact_employment (
  id          uuid primary key,
  contact_id  uuid        not null references contact (id) on delete cascade,
  customer_id uuid        not null references customer (id),
  position    text,
  department  text,
  standing    text        not null,
  from_day    date,
  until_day   date        not null,
  note        text,
  actor       text        not null,
  actor_id    uuid        not null,
  at          timestamptz not null
);

create index contact_employment_contact on contact_employment (contact_id);
create index contact_employment_customer on contact_employment (customer_id, until_day, id);

-- Since when a contact is where it is; null where nobody said. What it is found by: a version of 0 is filled in by a job.
alter table contact
  add employed_since date,
  add search_text text not null default '',
  add search_terms text[] not null default '{}',
  add search_version int not null default 0;

create index contact_search_text on contact using gin (search_text gin_trgm_ops);
create index contact_search_terms on contact using gin (search_terms);
create index contact_unsearchable on contact (id) where search_version = 0;
create index contact_name on contact (name, id);
create index contact_birth_month on contact (extract(month from birthday)) where birthday is not null;

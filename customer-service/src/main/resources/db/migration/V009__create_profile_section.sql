-- One row a customer and section. Values are JSON because their schemas change without migrations; SPECIAL ones
-- lie apart, each sealed by itself.
create table profile_section (
  customer_id    uuid        not null references customer (id) on delete cascade,
  section        text        not null,
  version        bigint      not null,
  schema_version int         not null,
  clear          jsonb       not null,
  sealed         jsonb       not null,
  completeness   smallint    not null check (completeness between 0 and 100),
  -- By which key, schemas and weights the row is kept: rows that are behind are found by it.
  kept_by        text        not null,
  verified_on    date,
  verified_by_id uuid,
  verified_by    text,
  updated_at     timestamptz not null,
  primary key (customer_id, section)
);

create index profile_section_kept_by on profile_section (kept_by);

-- Beside the owner, so that what needs upkeep is listed by an index; who never had a profile is in that list too.
alter table customer
  add column profile_completeness smallint not null default 0,
  add column profile_verified_on date;

create index customer_profile_completeness on customer (profile_completeness, id);
create index customer_owner_profile on customer (owner_id, profile_completeness, id);

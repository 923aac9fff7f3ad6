create extension if not exists pg_trgm;

create sequence customer_number;

-- One row a customer: what is read together is stored together. Names, channels and references come
-- and go with their customer and are never queried by themselves, hence JSON; what must be found by
-- an index has a table of its own below.
create table customer (
  id                  uuid primary key,
  version             bigint      not null,
  number              text        not null unique,
  kind                text        not null check (kind in ('PERSON', 'ORGANIZATION')),
  name                text        not null,
  aliases             jsonb       not null,
  roles               jsonb       not null,
  customer_class      text        not null
    check (customer_class in ('NON_CUSTOMER', 'POTENTIAL', 'TARGET', 'CURRENT', 'LOST')),
  class_since         timestamptz not null,
  relationship_phase  text        not null
    check (relationship_phase in ('EXPLORATION', 'FORMATION', 'STABLE', 'DECLINE')),
  lifecycle_stage     text        not null
    check (lifecycle_stage in
      ('ACQUISITION', 'GROWTH', 'MATURITY', 'DECLINE', 'CHURNED', 'WON_BACK')),
  closeness           text check (closeness in ('INTIMATE', 'FACE_TO_FACE', 'GENERAL', 'NONE')),
  source              text,
  industry            text,
  size                text check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  region              text,
  country             text check (country ~ '^[A-Z]{2}$'),
  legal_form          text,
  tax_id              text,
  social_credit_code  text,
  parent_id           uuid references customer (id) check (parent_id <> id),
  owner_id            uuid,
  team                text,
  tags                text[]      not null,
  channels            jsonb       not null,
  external_references jsonb       not null,
  search_text         text        not null,
  search_grams        text[]      not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null
);

create index customer_created on customer (created_at, id);
create index customer_updated on customer (updated_at, id);
create index customer_name on customer (name, id);
create index customer_class on customer (customer_class, created_at, id);
create index customer_owner on customer (owner_id, created_at, id);
create index customer_team on customer (team, created_at, id);
create index customer_parent on customer (parent_id) where parent_id is not null;
create index customer_tags on customer using gin (tags);
create index customer_search_text on customer using gin (search_text gin_trgm_ops);
create index customer_search_grams on customer using gin (search_grams);

-- What only one customer should have: looked up when another one comes in.
create table customer_key (
  customer_id uuid not null references customer (id) on delete cascade,
  kind        text not null check (kind in ('SOCIAL_CREDIT_CODE', 'TAX_ID', 'PHONE', 'EMAIL')),
  value       text not null,
  primary key (kind, value, customer_id)
);

create index customer_key_customer on customer_key (customer_id);

create table customer_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null references customer (id) on delete cascade,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create index customer_external_reference_record on customer_external_reference (record_id);

create table customer_class_change (
  id          uuid primary key,
  customer_id uuid        not null references customer (id) on delete cascade,
  from_class  text        not null,
  to_class    text        not null,
  reason      text        not null,
  automatic   boolean     not null,
  actor       text        not null,
  actor_id    uuid,
  at          timestamptz not null
);

create index customer_class_change_customer on customer_class_change (customer_id, at, id);

create table customer_owner_change (
  id            uuid primary key,
  customer_id   uuid        not null references customer (id) on delete cascade,
  from_owner_id uuid,
  from_team     text,
  to_owner_id   uuid,
  to_team       text,
  note          text,
  actor         text        not null,
  actor_id      uuid,
  at            timestamptz not null
);

create index customer_owner_change_customer on customer_owner_change (customer_id, at, id);

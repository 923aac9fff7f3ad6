-- The company's own sources. Built-in ones are known to the code, so a customer's source is no foreign key.
create table source (
  id         uuid primary key,
  version    bigint      not null,
  code       text        not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  parent     text        not null,
  labels     jsonb       not null,
  active     boolean     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table source_cost (
  id         uuid primary key,
  version    bigint         not null,
  source     text           not null,
  campaign   text,
  starts_on  date           not null,
  ends_on    date           not null check (ends_on >= starts_on),
  amount     numeric(19, 4) not null,
  currency   text           not null,
  note       text,
  created_at timestamptz    not null,
  updated_at timestamptz    not null
);

create index source_cost_started on source_cost (starts_on, id);
create index source_cost_source on source_cost (source, starts_on, id);

alter table customer
  add campaign text,
  add referred_by_customer_id uuid references customer (id) check (referred_by_customer_id <> id),
  add referred_by_contact_id uuid references contact (id) on delete set null,
  add constraint customer_referrer check
    (referred_by_contact_id is null or referred_by_customer_id is not null);

create index customer_campaign on customer (campaign) where campaign is not null;
create index customer_referrer on customer (referred_by_customer_id)
  where referred_by_customer_id is not null;
create index customer_referrer_contact on customer (referred_by_contact_id)
  where referred_by_contact_id is not null;

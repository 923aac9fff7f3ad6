-- The read model of the 360° view. No foreign keys: what other services tell may come before we
-- know the customer, and everything here can be rebuilt by reading the topics again.
create table overview_opportunity (
  id          uuid primary key,
  customer_id uuid,
  status      text        not null,
  amount      numeric(19, 4),
  currency    text,
  version     bigint      not null,
  updated_at  timestamptz not null
);

create index overview_opportunity_customer on overview_opportunity (customer_id);

create table overview_order (
  id             uuid primary key,
  customer_id    uuid           not null,
  number         text           not null,
  status         text           not null,
  placed_at      timestamptz    not null,
  total          numeric(19, 4) not null,
  returned_total numeric(19, 4) not null,
  currency       text           not null,
  version        bigint         not null,
  updated_at     timestamptz    not null
);

create index overview_order_customer on overview_order (customer_id, placed_at, id);

create table overview_ticket (
  id          uuid primary key,
  customer_id uuid,
  open        boolean     not null,
  version     bigint      not null,
  updated_at  timestamptz not null
);

create index overview_ticket_customer on overview_ticket (customer_id);

create table overview_ticket_clock (
  ticket_id  uuid        not null,
  clock      text        not null,
  state      text        not null,
  due_at     timestamptz not null,
  updated_at timestamptz not null,
  primary key (ticket_id, clock)
);

-- One row a customer; each group of columns has its own age.
create table overview_figures (
  customer_id      uuid primary key,
  csm              numeric,
  csm_level        text,
  csm_answers      bigint,
  csm_at           timestamptz,
  last_answer_at   timestamptz,
  tier             text,
  tier_at          timestamptz,
  points           bigint,
  points_at        timestamptz,
  risk_band        text,
  risk             numeric,
  risk_reasons     jsonb,
  risk_at          timestamptz,
  value_as_of      date,
  recency          int,
  frequency        int,
  monetary         int,
  segment          text,
  value_class      text,
  revenue          numeric(19, 4),
  revenue_currency text,
  value_at         timestamptz
);

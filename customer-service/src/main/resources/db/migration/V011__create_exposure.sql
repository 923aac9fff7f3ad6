create table receivable (
  id                uuid primary key,
  version           bigint         not null,
  customer_id       uuid           not null references customer (id),
  number            text           not null,
  amount            numeric(19, 4) not null,
  open_amount       numeric(19, 4) not null,
  currency          text           not null,
  issued_on         date,
  due_on            date           not null,
  paid_on           date,
  order_number      text,
  order_system      text,
  order_external_id text,
  order_key         text generated always as (order_system || ':' || order_external_id) stored,
  created_at        timestamptz    not null,
  updated_at        timestamptz    not null
);

create index receivable_customer on receivable (customer_id, due_on, id);
create index receivable_open on receivable (customer_id, currency, due_on) where open_amount <> 0;
create index receivable_order on receivable (customer_id, order_number)
  where order_number is not null;
create index receivable_order_key on receivable (customer_id, order_key)
  where order_key is not null;

create table receivable_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null
    references receivable (id) on delete cascade deferrable initially deferred,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create index receivable_external_reference_record on receivable_external_reference (record_id);

-- What exposure keeps of orders. No foreign keys, here and below: events may come before we know the
-- customer, and all of it can be rebuilt by reading the topic again.
create table exposure_order (
  id          uuid primary key,
  customer_id uuid           not null,
  number      text           not null,
  keys        text[]         not null,
  net         numeric(19, 4) not null,
  currency    text           not null,
  settled     boolean        not null,
  version     bigint         not null
);

create index exposure_order_unsettled on exposure_order (customer_id, currency) where not settled;
create index exposure_order_number on exposure_order (customer_id, number);

-- Sums of amounts that are each lawful may have more digits than an amount can have. Nobody owes two
-- hundred trillion: whoever seems to is held to it, so that such a sum can still be told and compared.
create function credit_sum(amount numeric) returns numeric immutable language sql
  return least(greatest(coalesce(amount, 0), -200000000000000), 200000000000000);

-- What is still to be invoiced of each open order. An invoice that names the order takes its amount out
-- of it; credit notes do not, because what came back is out of the order already.
create view exposure_order_open as
select o.id, o.customer_id, o.number, o.keys, o.currency,
       greatest(o.net - coalesce(
         (select sum(r.amount) from receivable r
          where r.customer_id = o.customer_id and r.currency = o.currency and r.amount > 0
            and (r.order_number = o.number or r.order_key = any(o.keys))), 0), 0) as open_amount
from exposure_order o where not o.settled;

create table credit_exposure (
  customer_id   uuid        not null,
  currency      text        not null,
  open_orders   numeric     not null,
  open_invoices numeric     not null,
  exceeded      boolean     not null,
  updated_at    timestamptz not null,
  primary key (customer_id, currency)
);

-- What holds of a customer now: its last assessment and its limit.
create table credit_account (
  customer_id       uuid primary key,
  version           bigint      not null,
  assessment_id     uuid,
  score             numeric,
  coverage          numeric,
  grade             text,
  assessed_at       timestamptz,
  limit_amount      numeric(19, 4),
  limit_currency    text,
  limit_valid_until date,
  limit_set_at      timestamptz,
  updated_at        timestamptz not null
);

-- Every limit that was ever set; the newest one holds.
create table credit_limit (
  id          uuid primary key,
  customer_id uuid           not null references customer (id),
  amount      numeric(19, 4) not null check (amount >= 0),
  currency    text           not null,
  valid_until date           not null,
  reason      text           not null,
  actor       text           not null,
  actor_id    uuid           not null,
  at          timestamptz    not null
);

create index credit_limit_customer on credit_limit (customer_id, at, id);

-- Versions of what administrators define: POLICY, SCORECARD. Written once, never altered.
create table credit_definition (
  kind     text        not null,
  version  bigint      not null,
  body     jsonb       not null,
  actor    text        not null,
  actor_id uuid        not null,
  at       timestamptz not null,
  primary key (kind, version)
);

create table credit_decision (
  id             uuid primary key,
  customer_id    uuid           not null references customer (id),
  order_number   text           not null,
  amount         numeric(19, 4) not null,
  currency       text           not null,
  outcome        text           not null check (outcome in ('OK', 'WARN', 'BLOCK')),
  facts          jsonb          not null,
  grounds        jsonb          not null,
  policy_version bigint         not null,
  actor          text           not null,
  actor_id       uuid           not null,
  at             timestamptz    not null
);

create index credit_decision_customer on credit_decision (customer_id, at, id);

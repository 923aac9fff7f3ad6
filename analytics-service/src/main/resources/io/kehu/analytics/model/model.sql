-- The tables of one generation of the model. Run with search_path set to the generation's schema.
-- Facts hold the newest known state of each thing; a smaller version never replaces a greater one.

create table customer_fact (
  customer_id    uuid primary key,
  version        bigint      not null,
  number         text,
  kind           text,
  customer_class text,
  country        text,
  region         text,
  source         text,
  owner_id       uuid,
  team           text,
  created_at     timestamptz
);

create table product_fact (
  product_id uuid primary key,
  version    bigint not null,
  sku        text   not null,
  name       text   not null,
  category   text
);

create table order_fact (
  order_id    uuid primary key,
  version     bigint         not null,
  customer_id uuid           not null,
  -- false for drafts and cancelled orders: they are no purchases
  counts      boolean        not null,
  placed_at   timestamptz    not null,
  currency    text           not null,
  total       numeric(19, 4) not null,
  returned    numeric(19, 4) not null,
  named_customer_id uuid
);
create index order_fact_named on order_fact (named_customer_id) where named_customer_id is not null;
create index order_fact_customer on order_fact (customer_id, placed_at);
create index order_fact_placed on order_fact (placed_at);

create table order_line_fact (
  order_id        uuid           not null,
  line_id         text           not null,
  product_id      uuid,
  quantity        numeric(19, 4) not null,
  amount          numeric(19, 4) not null,
  returned_amount numeric(19, 4) not null,
  primary key (order_id, line_id)
);
create index order_line_fact_product on order_line_fact (product_id);

create table opportunity_fact (
  opportunity_id uuid primary key,
  version        bigint not null,
  customer_id    uuid,
  process        text   not null,
  stage          text   not null,
  stage_order    int    not null,
  status         text   not null,
  amount         numeric(19, 4),
  currency       text,
  probability    numeric(5, 2),
  product_ids    uuid[] not null,
  owner_id       uuid,
  owner_name     text,
  team           text,
  source         text,
  opened_on      date,
  closed_at      timestamptz,
  named_customer_id uuid
);
create index opportunity_fact_named on opportunity_fact (named_customer_id) where named_customer_id is not null;
create index opportunity_fact_closed on opportunity_fact (closed_at);
create index opportunity_fact_opened on opportunity_fact (opened_on);
create index opportunity_fact_customer on opportunity_fact (customer_id);

create table stage_move_fact (
  event_id       uuid primary key,
  opportunity_id uuid        not null,
  from_stage     text,
  to_stage       text        not null,
  to_order       int         not null,
  moved_at       timestamptz not null
);
create index stage_move_fact_opportunity on stage_move_fact (opportunity_id, moved_at);

create table ticket_fact (
  ticket_id    uuid primary key,
  version      bigint      not null,
  customer_id  uuid,
  type         text        not null,
  status       text        not null,
  priority     text,
  channel      text,
  category     text,
  product_id   uuid,
  opened_at    timestamptz not null,
  responded_at timestamptz,
  resolved_at  timestamptz,
  closed_at    timestamptz,
  named_customer_id uuid
);
create index ticket_fact_named on ticket_fact (named_customer_id) where named_customer_id is not null;
create index ticket_fact_opened on ticket_fact (opened_at);
create index ticket_fact_customer on ticket_fact (customer_id);

create table answer_fact (
  response_id   uuid        not null,
  item          text        not null,
  customer_id   uuid        not null,
  questionnaire text        not null,
  product_id    uuid,
  score         int         not null,
  answered_at   timestamptz not null,
  named_customer_id uuid,
  primary key (response_id, item)
);
create index answer_fact_named on answer_fact (named_customer_id) where named_customer_id is not null;
create index answer_fact_customer on answer_fact (customer_id);
create index answer_fact_answered on answer_fact (answered_at);

-- Whose figures have changed since they were last published.
create table customer_touched (
  customer_id uuid primary key
);

-- Which customer goes on in which other one. Facts count for the end of the line; whom they named, where that
-- is another, stands in named_customer_id.
create table succession (
  id           uuid primary key,
  successor_id uuid,
  version      bigint      not null,
  learned_at   timestamptz not null,
  check (successor_id <> id)
);
create index succession_successor on succession (successor_id) where successor_id is not null;
create index succession_learned on succession (learned_at);

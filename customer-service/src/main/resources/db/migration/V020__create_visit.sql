create table visit_rule (
  id           uuid primary key,
  version      bigint      not null,
  name         text        not null,
  active       boolean     not null,
  trigger_kind text        not null,
  intervals    jsonb       not null,
  days         int,
  tags         text[]      not null,
  team         text,
  purpose      text        not null,
  channel      text        not null,
  outline      text[]      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);

-- No foreign key to the rule: visits outlive it.
create table visit (
  id                       uuid primary key,
  version                  bigint      not null,
  customer_id              uuid        not null references customer (id),
  purpose                  text        not null,
  channel                  text        not null,
  due_on                   date        not null,
  participants             jsonb       not null,
  outline                  text[]      not null,
  owner_id                 uuid,
  rule_id                  uuid,
  occasion                 text,
  previous_visit_id        uuid,
  status                   text        not null
    check (status in ('PLANNED', 'SCHEDULED', 'UNDER_WAY', 'HELD', 'FOLLOWED_UP', 'CANCELLED')),
  planned_start            timestamptz,
  planned_end              timestamptz,
  actual_start             timestamptz,
  actual_end               timestamptz,
  overrun                  boolean     not null,
  answers                  jsonb       not null,
  contact_details_verified boolean     not null,
  summary                  text,
  follow_up                text,
  cancel_reason            text,
  created_at               timestamptz not null,
  updated_at               timestamptz not null
);

create index visit_customer on visit (customer_id, due_on, id);
create index visit_owner on visit (owner_id, due_on, id);
create index visit_due on visit (due_on, id);
create unique index visit_previous on visit (previous_visit_id) where previous_visit_id is not null;

-- What rules wait for, as events told it. The customer may not be known yet.
create table visit_occasion (
  occasion    text primary key,
  kind        text        not null check (kind in ('DELIVERY', 'COMPLAINT', 'TICKET')),
  customer_id uuid        not null,
  at          timestamptz not null
);

create index visit_occasion_at on visit_occasion (at);
create index visit_occasion_customer on visit_occasion (customer_id);

-- What each rule has planned already: a customer's occasion once. It does not follow a merge of
-- customers, as two of them may have had the same occasion.
create table visit_planned_by_rule (
  rule_id     uuid not null,
  customer_id uuid not null,
  occasion    text not null,
  primary key (rule_id, customer_id, occasion)
);

-- The exclusion constraint below compares ids and periods by one index.
create extension if not exists btree_gist;

-- Plans of all kinds. What a plan says is its `content`; title and period are repeated to list and compare by.
create table plan (
  id             uuid primary key,
  version        bigint      not null,
  customer_id    uuid        not null references customer (id),
  kind           text        not null check (kind in ('ACCOUNT', 'DEVELOPMENT', 'MAINTENANCE')),
  status         text        not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
  title          text        not null,
  starts_on      date        not null,
  ends_on        date        not null check (ends_on >= starts_on),
  content        jsonb       not null,
  figures_before jsonb,
  figures_after  jsonb,
  activated_at   timestamptz,
  closed_at      timestamptz,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  -- One active account plan for each customer and day, whatever the code above it thinks.
  constraint plan_one_active exclude using gist
    (customer_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (status = 'ACTIVE' and kind = 'ACCOUNT')
);

create index plan_customer on plan (customer_id, kind, starts_on);
create index plan_started on plan (starts_on, id);

create table plan_version (
  id       uuid primary key,
  plan_id  uuid        not null references plan (id) on delete cascade,
  version  bigint      not null,
  document jsonb       not null,
  at       timestamptz not null,
  actor    text        not null,
  actor_id uuid        not null,
  unique (plan_id, version)
);

create table plan_action (
  id          uuid primary key,
  version     bigint      not null,
  plan_id     uuid        not null references plan (id) on delete cascade,
  customer_id uuid        not null references customer (id),
  plan_kind   text        not null,
  what        text        not null,
  way         text
    check (way in ('LETTER', 'VISIT', 'PHONE', 'EXHIBITION', 'TECHNICAL_EXCHANGE',
      'BUSINESS_EVENT', 'SITE_TOUR')),
  owner_id    uuid        not null,
  due_on      date        not null,
  status      text        not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
  done_on     date check ((status = 'DONE') = (done_on is not null)),
  result      text,
  problem     text,
  -- The day of which it was told that it had passed.
  overdue_told date,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

create index plan_action_plan on plan_action (plan_id);
create index plan_action_customer on plan_action (customer_id);
create index plan_action_owner on plan_action (owner_id, due_on, id);
create index plan_action_due on plan_action (due_on, id);
create index plan_action_untold on plan_action (due_on) 
  where status = 'OPEN' and overdue_told is distinct from due_on;

create table plan_review (
  id       uuid primary key,
  plan_id  uuid        not null references plan (id) on delete cascade,
  held_on  date        not null,
  findings text        not null,
  actor    text        not null,
  actor_id uuid        not null,
  at       timestamptz not null
);

create index plan_review_plan on plan_review (plan_id, held_on, id);

create table follow_up (
  id          uuid primary key,
  plan_id     uuid        not null references plan (id) on delete cascade,
  happened_on date        not null,
  level       text        not null,
  happened    text        not null,
  next_step   text,
  next_on     date,
  actor       text        not null,
  actor_id    uuid        not null,
  at          timestamptz not null
);

create index follow_up_plan on follow_up (plan_id, happened_on, id);

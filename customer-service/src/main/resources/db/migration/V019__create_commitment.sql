create table commitment (
  id           uuid primary key,
  version      bigint      not null,
  customer_id  uuid        not null references customer (id),
  side         text        not null check (side in ('US', 'CUSTOMER')),
  made_by      jsonb,
  what         text        not null,
  due_on       date        not null,
  made_in_type text check (made_in_type in ('COMMUNICATION', 'VISIT', 'PLAN')),
  made_in_id   uuid,
  owner_id     uuid,
  status       text        not null check (status in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN')),
  note         text,
  closed_at    timestamptz,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  -- the due day for which it was told that nobody kept it
  overdue_told date
);

create index commitment_customer on commitment (customer_id, due_on, id);
create index commitment_owner on commitment (owner_id, due_on, id);
create index commitment_due on commitment (due_on, id);
create index commitment_overdue on commitment (due_on)
  where status = 'OPEN' and overdue_told is distinct from due_on;

-- One row for each time that a customer was proposed.
create table key_account (
  id            uuid primary key,
  version       bigint      not null,
  customer_id   uuid        not null references customer (id),
  kind          text        not null check (kind in ('VALUE', 'INFLUENTIAL')),
  status        text        not null
    check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'ENDED')),
  grounds       jsonb       not null,
  reason        text,
  manager_id    uuid,
  proposed_at   timestamptz not null,
  since         timestamptz,
  closed_at     timestamptz,
  closed_reason text,
  updated_at    timestamptz not null
);

create unique index key_account_live on key_account (customer_id)
  where status in ('PROPOSED', 'CONFIRMED');
create index key_account_customer on key_account (customer_id);
create index key_account_status on key_account (status, proposed_at, id);
create index key_account_manager on key_account (manager_id) where manager_id is not null;

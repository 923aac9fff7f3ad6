-- The terms of the public pool: one row. Nothing goes back by itself until somebody says when.
create table pool_policy (
  only_one   boolean primary key default true check (only_one),
  version    bigint      not null,
  policy     jsonb       not null,
  updated_at timestamptz not null
);

insert into pool_policy (version, policy, updated_at)
values (0, '{"claims": {"mostHeld": 500, "mostPerDay": 20, "coolDownDays": 7}, "releases": []}', now());

-- One row a customer that has an owner. A read model, hence without foreign keys; release_at is set once the owner was warned.
create table ownership_watch (
  customer_id uuid primary key,
  owner_id    uuid        not null,
  touched_at  timestamptz not null,
  release_at  timestamptz
);

create index ownership_watch_touched on ownership_watch (touched_at, customer_id)
  where release_at is null;
create index ownership_watch_release on ownership_watch (release_at, customer_id)
  where release_at is not null;

insert into ownership_watch (customer_id, owner_id, touched_at)
select c.id, c.owner_id, greatest(
  c.created_at,
  (select max(h.at) from customer_owner_change h where h.customer_id = c.id),
  (select max(e.at) from timeline_entry e where e.customer_id = c.id and e.kind in (
    'OPPORTUNITY_CREATED', 'OPPORTUNITY_STAGE_MOVED', 'OPPORTUNITY_WON', 'ORDER_RECORDED',
    'TICKET_RESPONDED', 'TICKET_RESOLVED')))
from customer c where c.owner_id is not null;

create index customer_pool on customer (created_at, id) where owner_id is null;
create index customer_owner_change_to on customer_owner_change (to_owner_id, at);

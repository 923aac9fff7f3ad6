-- A customer that goes on in another one. It keeps its row and its number, and nothing hangs on it any more.
alter table customer add column merged_into_id uuid references customer (id) check (merged_into_id <> id);

create index customer_merged_into on customer (merged_into_id) where merged_into_id is not null;

-- What was merged, and what is needed to undo it.
create table customer_merge (
  id              uuid primary key,
  version         bigint      not null,
  survivor_id     uuid        not null references customer (id),
  losing_id       uuid        not null references customer (id) check (losing_id <> survivor_id),
  choices         jsonb       not null,
  survivor_before jsonb       not null,
  survivor_after  jsonb       not null,
  losing_before   jsonb       not null,
  merged_at       timestamptz not null,
  undo_until      timestamptz not null,
  actor           text        not null,
  actor_id        uuid,
  reversed_at     timestamptz,
  reversed_by     text,
  reversed_by_id  uuid,
  kept            jsonb,
  check ((reversed_at is null) = (kept is null))
);

create index customer_merge_at on customer_merge (merged_at, id);
create index customer_merge_survivor on customer_merge (survivor_id, id);
create unique index customer_merge_standing on customer_merge (losing_id) where reversed_at is null;

-- Which rows came to the survivor, by table.
create table customer_merge_move (
  merge_id   uuid not null references customer_merge (id) on delete cascade,
  table_name text not null,
  row_key    text not null,
  primary key (merge_id, table_name, row_key)
);

-- What others tell of a customer follows by the platform's succession.
create function follow_customer() returns trigger language plpgsql as $$
declare
  named uuid := coalesce(new.named_customer_id, new.customer_id);
begin
  if tg_op = 'UPDATE' and new.customer_id is distinct from old.customer_id
     and new.named_customer_id is not distinct from old.named_customer_id then
    named := new.customer_id;
  end if;
  new.customer_id := successor_of(named);
  new.named_customer_id := nullif(named, new.customer_id);
  return new;
end
$$;

alter table overview_opportunity add column named_customer_id uuid;
create index overview_opportunity_named on overview_opportunity (named_customer_id)
  where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on overview_opportunity for each row execute function follow_customer('customer_id');

alter table overview_order add column named_customer_id uuid;
create index overview_order_named on overview_order (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on overview_order for each row execute function follow_customer('customer_id');

alter table overview_ticket add column named_customer_id uuid;
create index overview_ticket_named on overview_ticket (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on overview_ticket for each row execute function follow_customer('customer_id');

alter table timeline_entry add column named_customer_id uuid;
create index timeline_entry_named on timeline_entry (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on timeline_entry for each row execute function follow_customer('customer_id');

alter table exposure_order add column named_customer_id uuid;
create index exposure_order_named on exposure_order (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on exposure_order for each row execute function follow_customer('customer_id');

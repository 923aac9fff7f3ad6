-- What was told of a customer that was merged counts for its survivor. It keeps whom it named: see the
-- platform's succession.
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

alter table order_replica add column named_customer_id uuid;
create index order_replica_named on order_replica (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on order_replica for each row execute function follow_customer('customer_id');

alter table churn_signal add column named_customer_id uuid;
create index churn_signal_named on churn_signal (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on churn_signal for each row execute function follow_customer('customer_id');

-- Accounts are never put together, so that they part again by themselves: a customer holds its own and
-- those of the customers that were merged into it, and its balance is their sum.
alter table points_account add column holder_id uuid, add column named_holder_id uuid;
update points_account set holder_id = customer_id;

create function follow_holder() returns trigger language plpgsql as $$
begin
  new.holder_id := successor_of(new.customer_id);
  new.named_holder_id := nullif(new.customer_id, new.holder_id);
  return new;
end
$$;

create trigger follow_succession before insert or update of holder_id, named_holder_id
  on points_account for each row execute function follow_holder('holder_id');

alter table points_account alter column holder_id set not null;
create index points_account_holder on points_account (holder_id);
create index points_account_named on points_account (named_holder_id) where named_holder_id is not null;

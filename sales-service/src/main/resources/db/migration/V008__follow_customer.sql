-- Records of a customer that was merged count for its survivor. They keep whom they named: see the
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

alter table opportunity add column named_customer_id uuid references customer_replica;
create index opportunity_named on opportunity (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on opportunity for each row execute function follow_customer('customer_id');

alter table sales_order add column named_customer_id uuid references customer_replica;
create index sales_order_named on sales_order (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on sales_order for each row execute function follow_customer('customer_id');

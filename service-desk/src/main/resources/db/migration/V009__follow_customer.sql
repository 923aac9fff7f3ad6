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

alter table ticket add column named_customer_id uuid;
create index ticket_named on ticket (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on ticket for each row execute function follow_customer('customer_id');

alter table sla_clock add column named_customer_id uuid;
create index sla_clock_named on sla_clock (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on sla_clock for each row execute function follow_customer('customer_id');

alter table survey_invitation add column named_customer_id uuid;
create index survey_invitation_named on survey_invitation (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on survey_invitation for each row execute function follow_customer('customer_id');

alter table survey_response add column named_customer_id uuid;
create index survey_response_named on survey_response (named_customer_id) where named_customer_id is not null;
create trigger follow_succession before insert or update of customer_id, named_customer_id
  on survey_response for each row execute function follow_customer('customer_id');

-- Customers about whom something changed that conditions may speak of; worked off in batches. No key on the customer: whoever writes must
-- never wait for those who read. The rows come by triggers, so that no way to write a customer can forget them.
create table customer_due (
  seq         bigint generated always as identity primary key,
  customer_id uuid not null
);

create function customer_is_due() returns trigger language plpgsql as $$
begin
  insert into customer_due (customer_id) values (new.id);
  return null;
end
$$;

create function customer_of_row_is_due() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' and new.customer_id is not null then
    insert into customer_due (customer_id) values (new.customer_id);
  end if;
  if tg_op <> 'INSERT' and old.customer_id is not null
      and (tg_op = 'DELETE' or new.customer_id is distinct from old.customer_id) then
    insert into customer_due (customer_id) values (old.customer_id);
  end if;
  return null;
end
$$;

create trigger customer_is_due after insert on customer
  for each row execute function customer_is_due();
create trigger changed_customer_is_due after update on customer
  for each row when (old.* is distinct from new.*) execute function customer_is_due();

create trigger customer_of_row_is_due after insert or delete on overview_figures
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update on overview_figures
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();
create trigger customer_of_row_is_due after insert or delete on overview_order
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update on overview_order
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();
create trigger customer_of_row_is_due after insert or delete on overview_opportunity
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update on overview_opportunity
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();
create trigger customer_of_row_is_due after insert or delete on overview_ticket
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update on overview_ticket
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();
create trigger customer_of_row_is_due after insert or delete on ownership_watch
  for each row execute function customer_of_row_is_due();
create trigger customer_of_touched_row_is_due after update of customer_id, touched_at on ownership_watch
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();

-- What is to be worked out anew for all customers, and how far that came.
create table customer_fill (
  derived   text        not null,
  part      text        not null,
  last_done uuid,
  done      bigint      not null,
  begun_at  timestamptz not null,
  primary key (derived, part)
);

-- By which conditions all customers were worked out last: where a field or a threshold of the configuration has another meaning by now, it is done anew.
create table customer_filled (
  derived     text not null,
  part        text not null,
  fingerprint text not null,
  primary key (derived, part)
);

-- Up to when the passing of time itself was taken into account: one row.
create table customer_due_clock (
  only_one boolean primary key default true check (only_one),
  seen_at  timestamptz not null
);

insert into customer_due_clock (seen_at) values (now());

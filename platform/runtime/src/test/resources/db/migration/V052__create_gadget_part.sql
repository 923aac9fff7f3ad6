-- Parts of gadgets that may go on in another gadget.
create table gadget_part (
  id              uuid primary key,
  gadget_id       uuid,
  named_gadget_id uuid,
  note            text
);

create function follow_gadget() returns trigger language plpgsql as $$
declare
  named uuid := coalesce(new.named_gadget_id, new.gadget_id);
begin
  if tg_op = 'UPDATE' and new.gadget_id is distinct from old.gadget_id
     and new.named_gadget_id is not distinct from old.named_gadget_id then
    named := new.gadget_id;
  end if;
  new.gadget_id := successor_of(named);
  new.named_gadget_id := nullif(named, new.gadget_id);
  return new;
end
$$;

create trigger follow_succession before insert or update of gadget_id, named_gadget_id
  on gadget_part for each row execute function follow_gadget('gadget_id');

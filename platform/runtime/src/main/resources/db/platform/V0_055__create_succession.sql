-- Which record another one goes on in. A null successor: it stands by itself again.
create table succession (
  id           uuid primary key,
  successor_id uuid,
  -- of the record, as its publisher counts; older news never replaces newer
  version      bigint      not null,
  learned_at   timestamptz not null,
  check (successor_id <> id)
);

create index succession_successor on succession (successor_id) where successor_id is not null;
create index succession_learned on succession (learned_at);

-- The end of the line that begins with a record: itself where nothing took its place. Lines are short; the bound is for a
-- circle, which can stand for a moment while news of two records comes in the wrong order.
-- Volatile, so that it sees what others committed since the calling statement began.
create function successor_of(record uuid) returns uuid language plpgsql volatile as $$
declare
  place uuid := record;
  next  uuid;
begin
  for step in 1..50 loop
    select s.successor_id into next from succession s where s.id = place and s.successor_id is not null;
    exit when not found;
    place := next;
  end loop;
  return place;
end
$$;

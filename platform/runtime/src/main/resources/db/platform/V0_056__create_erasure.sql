-- Whom this service forgets and forgot. The row stays: nothing more is taken in about the subject.
create table erasure (
  subject_id  uuid primary key,
  kind        text        not null,
  erasure_id  uuid        not null,
  begun_at    timestamptz not null,
  finished_at timestamptz
);

-- Records about the subject that are gone or going; until the erasure is done.
create table erasure_record (
  subject_id uuid not null references erasure,
  record_id  uuid not null,
  primary key (subject_id, record_id)
);

create index erasure_record_record on erasure_record (record_id);

-- By which the subject is found where no id stands; until the erasure is done.
create table erasure_word (
  subject_id uuid not null references erasure,
  word       text not null,
  primary key (subject_id, word)
);

create table erasure_count (
  subject_id uuid   not null references erasure,
  table_name text   not null,
  outcome    text   not null check (outcome in ('DELETED', 'BLANKED', 'KEPT')),
  row_count  bigint not null,
  ground     text,
  primary key (subject_id, table_name, outcome)
);

-- For tables that are written from events: `before insert`, with the column that holds the subject's id. What comes late about
-- somebody who was erased leaves no row.
create function skip_erased() returns trigger language plpgsql as $$
begin
  if exists (select from erasure where subject_id = cast(to_jsonb(new) ->> tg_argv[0] as uuid)) then
    return null;
  end if;
  return new;
end
$$;

-- Histories of records that were removed are found by whose they were.
create index audit_event_customer on audit_event ((changes #>> '{customerId,to}'))
  where changes #>> '{customerId,to}' is not null;
create index audit_event_former_customer on audit_event ((changes #>> '{customerId,from}'))
  where changes #>> '{customerId,from}' is not null;

-- Who changed which fields when, without their values.
create function without_audit_values(changes jsonb) returns jsonb
  language sql immutable strict parallel safe
  return coalesce((select jsonb_object_agg(f.key, '{}'::jsonb) from jsonb_each(changes) f), '{}'::jsonb);

-- The audit stays insert-only, with one exception, which the database itself keeps narrow: of records that an erasure holds,
-- values may go. Everything else about an entry can neither change nor vanish.
create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if new.changes = without_audit_values(old.changes)
       and to_jsonb(new) - 'changes' = to_jsonb(old) - 'changes'
       and exists (select from erasure_record where record_id = old.record_id) then
      return new;
    end if;
  end if;
  raise exception 'audit_event is insert-only';
end
$$;

drop trigger audit_event_is_insert_only on audit_event;
create trigger audit_event_is_insert_only
  before delete or truncate on audit_event
  for each statement execute function refuse_audit_change();
create trigger audit_event_values_may_be_erased
  before update on audit_event
  for each row execute function refuse_audit_change();

-- Runs with the rights of whoever migrates: where the service connects as another role, that role may insert and select audit_event
-- and execute this, and needs no right to update.
create function erase_audit_values(subject uuid, most int) returns bigint
  language plpgsql security definer set search_path from current as $$
declare
  erased bigint;
begin
  update audit_event a set changes = without_audit_values(a.changes)
  where a.id in (
    select e.id from erasure_record r join audit_event e on e.record_id = r.record_id
    where r.subject_id = subject and e.changes <> without_audit_values(e.changes) limit most);
  get diagnostics erased = row_count;
  return erased;
end
$$;

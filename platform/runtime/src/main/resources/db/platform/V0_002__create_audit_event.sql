create table audit_event (
  id          uuid        primary key,
  occurred_at timestamptz not null,
  kind        text        not null,
  record_id   uuid        not null,
  action      text        not null,
  actor       text        not null,
  actor_id    uuid        not null,
  changes     jsonb       not null,
  trace_id    text
);
create index audit_event_record on audit_event (kind, record_id, id desc);
create index audit_event_actor on audit_event (actor_id, id desc);

-- Insert-only also for the owner of the table, whom a revoked grant would not hold back.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is insert-only';
end
$$;
create trigger audit_event_is_insert_only
  before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();

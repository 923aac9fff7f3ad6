-- All customers of one owner handed to another, chunk by chunk: the last row that is done is part of each chunk's transaction.
create table ownership_transfer (
  id            uuid primary key,
  from_owner_id uuid        not null,
  to_owner_id   uuid,
  to_team       text,
  note          text,
  state         text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
  last_done     uuid,
  moved         bigint      not null,
  refused       bigint      not null,
  actor         text        not null,
  actor_id      uuid        not null,
  caller        jsonb       not null,
  created_at    timestamptz not null,
  finished_at   timestamptz,
  check (to_owner_id is null or to_owner_id <> from_owner_id)
);

create index ownership_transfer_created on ownership_transfer (created_at, id);
create index customer_owner_id on customer (owner_id, id);

-- Imports: the file as it came, how far its rows were done, and what became of those that a caller wants to know of. All of it is in the
-- database, so that any instance can go on after a kill.
create table job (
  id              uuid primary key,
  kind            text        not null,
  format          text        not null check (format in ('CSV', 'NDJSON')),
  dry_run         boolean     not null,
  state           text        not null
    check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  caller_id       uuid        not null,
  caller          jsonb       not null,
  idempotency_key text,
  digest          bytea,
  header          text,
  bytes           bigint      not null default 0,
  processed       bigint      not null default 0,
  created         bigint      not null default 0,
  updated         bigint      not null default 0,
  unchanged       bigint      not null default 0,
  stale           bigint      not null default 0,
  failed          bigint      not null default 0,
  problem         jsonb,
  created_at      timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz
);
comment on column job.processed is 'rows done: where to go on';
comment on column job.caller is 'on whose behalf the rows are done';
create unique index job_idempotency_key on job (caller_id, idempotency_key);
create index job_created_at on job (created_at desc, id);

create table job_chunk (
  job_id  uuid  not null references job on delete cascade,
  number  int   not null,
  content bytea not null,
  primary key (job_id, number)
);
alter table job_chunk alter column content set storage external;

create table job_row (
  job_id  uuid   not null references job on delete cascade,
  row     bigint not null,
  outcome text   not null check (outcome in ('FAILED', 'STALE')),
  problem jsonb,
  content text   not null,
  primary key (job_id, row)
);

create table idempotency_key (
  caller_id   uuid        not null,
  key         text        not null,
  fingerprint bytea       not null,
  status      integer     not null,
  headers     jsonb       not null,
  body        text,
  created_at  timestamptz not null,
  primary key (caller_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);

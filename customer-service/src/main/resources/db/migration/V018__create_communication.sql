create table communication (
  id                    uuid primary key,
  version               bigint      not null,
  customer_id           uuid        not null references customer (id),
  channel               text        not null
    check (channel in ('FACE_TO_FACE', 'PHONE', 'EMAIL', 'LETTER', 'CHAT', 'VIDEO', 'FAX', 'EVENT')),
  direction             text        not null check (direction in ('INBOUND', 'OUTBOUND')),
  initiator             jsonb,
  participants          jsonb       not null,
  topic                 text        not null,
  goal                  text,
  decision_maker_needed boolean     not null,
  agenda                text,
  environment           text,
  message               text,
  feedback              text,
  obstacles             text,
  summary               text,
  checklist             jsonb       not null,
  outcome               text,
  needs                 jsonb       not null,
  planned_start         timestamptz,
  planned_end           timestamptz,
  actual_start          timestamptz,
  actual_end            timestamptz,
  at                    timestamptz not null
    generated always as (coalesce(actual_start, planned_start)) stored,
  owner_id              uuid,
  status                text        not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
  cancel_reason         text,
  created_at            timestamptz not null,
  updated_at            timestamptz not null
);

create index communication_customer on communication (customer_id, at, id);
create index communication_owner on communication (owner_id, at, id);
create index communication_at on communication (at, id);

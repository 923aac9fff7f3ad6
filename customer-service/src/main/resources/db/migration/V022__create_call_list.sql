create table call_list (
  id         uuid primary key,
  version    bigint      not null,
  name       text        not null,
  purpose    text        not null check (purpose in ('SERVICE', 'MARKETING')),
  status     text        not null check (status in ('OPEN', 'CLOSED')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index call_list_created on call_list (created_at, id);

create table call_list_entry (
  id           uuid primary key,
  call_list_id uuid        not null references call_list (id) on delete cascade,
  customer_id  uuid        not null references customer (id),
  -- what a removed contact leaves behind has no phone and is skipped
  contact_id   uuid,
  status       text        not null check (status in ('WAITING', 'CLAIMED', 'DONE', 'SKIPPED')),
  skip_reason  text check (skip_reason in ('NO_PHONE', 'REFUSED', 'NO_CONSENT')),
  result       text,
  attempts     int         not null,
  next_at      timestamptz not null,
  claimed_by   uuid,
  lease_until  timestamptz
);

create index call_list_entry_list on call_list_entry (call_list_id, next_at, id);
create index call_list_entry_next on call_list_entry (call_list_id, next_at, id)
  where status in ('WAITING', 'CLAIMED');
create index call_list_entry_customer on call_list_entry (customer_id);

create table call_attempt (
  id           uuid primary key,
  entry_id     uuid        not null references call_list_entry (id) on delete cascade,
  customer_id  uuid        not null references customer (id),
  agent_id     uuid        not null,
  result       text        not null,
  attempt      int         not null,
  call_back_at timestamptz,
  note         text,
  at           timestamptz not null
);

create index call_attempt_entry on call_attempt (entry_id, at, id);
create index call_attempt_customer on call_attempt (customer_id);

-- Ids of the events that took effect here, so that a repeat does nothing. A day is one of the event's own time, not of its
-- arrival: a repeat must meet the same partition.
create table inbox_event (
  event_id    uuid        not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (event_id, occurred_at)
) partition by range (occurred_at);

create table inbox_event_default partition of inbox_event default;

-- Where each consumer stands, saved with the effects: the broker forgets the offsets of a group that sleeps for a week.
create table consumer_offset (
  consumer    text        not null,
  topic       text        not null,
  partition   int         not null,
  next_offset bigint      not null,
  updated_at  timestamptz not null default now(),
  primary key (consumer, topic, partition)
);

-- Events that could not be applied, and those of the same key that came after them.
create table parked_event (
  id            uuid primary key,
  seq           bigint generated always as identity,
  topic         text        not null,
  event_key     text        not null,
  partition     int         not null,
  record_offset bigint      not null,
  type          text        not null,
  source        text        not null,
  subject       text        not null,
  occurred_at   timestamptz not null,
  position      bigint      not null,
  traceparent   text,
  payload       bytea       not null,
  reason        text        not null,
  behind        boolean     not null,
  attempts      int         not null default 1,
  state         text        not null default 'WAITING' check (state in ('WAITING', 'REPLAYED', 'DISMISSED')),
  parked_at     timestamptz not null default now(),
  settled_at    timestamptz
);
comment on column parked_event.behind is 'not refused itself, only waiting for an earlier event of its key';
create index parked_event_waiting on parked_event (topic, event_key, seq) where state = 'WAITING';

-- Events wait here, saved with the state that they tell of, until the relay has sent them; the change feed reads them afterwards.
-- The columns are those of Debezium's outbox router (table.field.event.key = event_key), so that operations may put it in the relay's place.
create sequence outbox_event_seq cache 1;

create table outbox_event (
  seq           bigint      not null default nextval('outbox_event_seq'),
  created_at    timestamptz not null default now(),
  id            uuid        not null,
  aggregatetype text        not null,
  aggregateid   text        not null,
  event_key     text        not null,
  type          text        not null,
  source        text        not null,
  payload       text        not null,
  occurred_at   timestamptz not null,
  traceparent   text,
  actor         text,
  position      bigint,
  primary key (seq, created_at)
) partition by range (created_at);

comment on column outbox_event.aggregatetype is 'the topic without its prefix';
comment on column outbox_event.position is 'given by the relay after commit, without gaps; null until then';

create index outbox_event_waiting on outbox_event (seq) where position is null;
create index outbox_event_position on outbox_event (position);

-- Takes what no day has a partition for, so that a write never fails for want of one.
create table outbox_event_default partition of outbox_event default;

create table outbox_relay (
  single           boolean primary key default true check (single),
  last_position    bigint  not null default 0,
  sent_position    bigint  not null default 0,
  dropped_position bigint  not null default 0
);
comment on column outbox_relay.last_position is 'the newest position given';
comment on column outbox_relay.sent_position is 'everything up to here is acknowledged by the broker';
comment on column outbox_relay.dropped_position is 'the newest position whose event is no longer kept';
insert into outbox_relay default values;

create table outbox_refused (
  position   bigint primary key,
  event_id   uuid        not null,
  topic      text        not null,
  type       text        not null,
  reason     text        not null,
  refused_at timestamptz not null default now()
);
comment on table outbox_refused is 'events that the broker will never take (too large): for operators';

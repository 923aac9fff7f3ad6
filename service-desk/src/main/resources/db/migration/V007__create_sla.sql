-- What is promised to whom. The most exact policy that fits counts: tier before priority before type.
create table sla_policy (
  code                   text    primary key,
  label_en               text    not null,
  label_zh               text    not null,
  type                   text,
  priority               text,
  tier                   text,
  calendar_code          text    not null references business_calendar,
  first_response_minutes int     not null check (first_response_minutes > 0),
  resolution_minutes     int     not null check (resolution_minutes > 0),
  active                 boolean not null,
  version                bigint  not null
);

create unique index sla_policy_fit on sla_policy (type, priority, tier) nulls not distinct where active;

create table sla_clock (
  id              uuid        primary key,
  ticket_id       uuid        not null references ticket,
  customer_id     uuid,
  kind            text        not null check (kind in ('FIRST_RESPONSE', 'RESOLUTION')),
  policy_code     text        not null,
  calendar_code   text        not null,
  target_minutes  int         not null,
  started_at      timestamptz not null,
  state           text        not null check (state in ('RUNNING', 'PAUSED', 'WARNED', 'MET', 'BREACHED')),
  due_at          timestamptz,
  warn_at         timestamptz,
  warned_at       timestamptz,
  breached_at     timestamptz,
  stopped_at      timestamptz,
  -- when the sweeper has to look at it next
  next_at         timestamptz,
  unique (ticket_id, kind)
);

create index sla_clock_next on sla_clock (next_at) where next_at is not null;

-- Stretches in which a ticket waited for its customer, was on hold, or was thought resolved.
create table sla_pause (
  ticket_id uuid        not null references ticket,
  from_at   timestamptz not null,
  to_at     timestamptz,
  primary key (ticket_id, from_at)
);

create unique index sla_pause_open on sla_pause (ticket_id) where to_at is null;

insert into sla_policy values
  ('low', 'Low priority', '低优先级', null, 'LOW', null, 'default', 540, 2700, true, 0),
  ('normal', 'Normal priority', '普通优先级', null, 'NORMAL', null, 'default', 240, 1620, true, 0),
  ('high', 'High priority', '高优先级', null, 'HIGH', null, 'default', 120, 540, true, 0),
  ('urgent', 'Urgent', '紧急', null, 'URGENT', null, 'always', 30, 240, true, 0),
  ('complaint', 'Complaint of normal priority', '普通投诉', 'COMPLAINT', 'NORMAL', null, 'default', 120, 1080, true, 0),
  ('platinum', 'Platinum customers', '白金客户', null, null, 'PLATINUM', 'always', 30, 240, true, 0);

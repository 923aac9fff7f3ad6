create sequence ticket_number;

create table ticket (
  id              uuid        primary key,
  number          text        not null unique,
  type            text        not null check (type in
    ('ENQUIRY', 'REQUEST', 'COMPLAINT', 'INCIDENT', 'SUGGESTION', 'PRAISE')),
  status          text        not null check (status in
    ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'PENDING_INTERNAL', 'ON_HOLD', 'RESOLVED', 'CLOSED')),
  status_reason   text,
  subject         text        not null,
  description     text,
  customer_id     uuid,
  customer_system text,
  customer_external_id text,
  contact_id      uuid,
  product_id      uuid,
  order_id        uuid,
  channel         text        not null check (channel in
    ('PHONE', 'EMAIL', 'WEB', 'CHAT', 'WECHAT', 'LETTER', 'VISIT', 'SOCIAL', 'PORTAL', 'SURVEY')),
  category        text,
  category_tree   text        not null default 'TICKET' check (category_tree = 'TICKET'),
  impact          text        not null check (impact in ('LOW', 'MEDIUM', 'HIGH')),
  urgency         text        not null check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
  priority        text        not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  severity        text        check (severity in ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL')),
  tags            text[]      not null,
  owner_id        uuid,
  queue           text,
  opened_by       uuid,
  opened_at       timestamptz not null,
  responded_at    timestamptz,
  resolved_at     timestamptz,
  closed_at       timestamptz,
  resolution_code text check (resolution_code in
    ('SOLVED', 'ANSWERED', 'WORKAROUND', 'DECLINED', 'NO_FAULT', 'DUPLICATE', 'WITHDRAWN')),
  resolution_text text,
  reopen_count    int         not null,
  version         bigint      not null,
  foreign key (category_tree, category) references category (tree, code),
  check (closed_at is null or resolved_at is not null)
);

create index ticket_by_opened on ticket (opened_at desc, id);
create index ticket_by_status on ticket (status, opened_at desc, id);
create index ticket_by_customer on ticket (customer_id, opened_at desc, id);
create index ticket_by_owner on ticket (owner_id, status);
create index ticket_by_opener on ticket (opened_by, opened_at desc, id);
-- Tickets whose customer is known so far only by what another system calls it.
create index ticket_unmatched on ticket (customer_system, customer_external_id) where customer_id is null;

create table ticket_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create index ticket_external_reference_ticket on ticket_external_reference (record_id);

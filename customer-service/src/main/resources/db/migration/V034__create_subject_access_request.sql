-- Requests of people to learn what we hold of them. What is held is nowhere collected: services tell how many rows they have, and show them.
create table subject_access_request (
  id               uuid primary key,
  version          bigint      not null,
  customer_id      uuid references customer (id),
  -- without a foreign key: the contact may be removed
  contact_id       uuid check ((contact_id is null) <> (customer_id is null)),
  number           text        not null,
  asked_by         text        not null,
  received_on      date        not null,
  due_on           date        not null,
  state            text        not null check (state in ('RECEIVED', 'OPEN', 'ANSWERED', 'REFUSED')),
  identity_check   text,
  extension_reason text,
  handed_over      text,
  refusal_reason   text,
  subjects         uuid[]      not null,
  readable_until   timestamptz,
  recorded_by      text        not null,
  recorded_by_id   uuid        not null,
  recorded_at      timestamptz not null,
  closed_at        timestamptz,
  -- the due day for which it was told that nobody answered
  overdue_told     date
);

create index subject_access_request_due on subject_access_request (due_on, id);
create index subject_access_request_customer on subject_access_request (customer_id) where customer_id is not null;
create index subject_access_request_contact on subject_access_request (contact_id) where contact_id is not null;
create index subject_access_request_pending on subject_access_request (due_on) where state in ('RECEIVED', 'OPEN');

create table subject_access_part (
  request_id  uuid        not null references subject_access_request,
  service     text        not null,
  prepared_at timestamptz not null,
  tables      jsonb       not null,
  primary key (request_id, service)
);

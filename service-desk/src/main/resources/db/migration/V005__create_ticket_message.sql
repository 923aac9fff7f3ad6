create table ticket_message (
  id         uuid        primary key,
  ticket_id  uuid        not null references ticket,
  visibility text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
  author     text        not null check (author in ('STAFF', 'CUSTOMER')),
  author_id  uuid,
  body       text        not null,
  at         timestamptz not null,
  check (author = 'STAFF' or visibility = 'PUBLIC')
);

create index ticket_message_by_ticket on ticket_message (ticket_id, at, id);

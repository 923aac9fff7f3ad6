-- What a ticket of type COMPLAINT has beside the ticket.
create table complaint (
  ticket_id       uuid        primary key references ticket,
  acceptance      text        not null check (acceptance in ('UNDECIDED', 'ACCEPTED', 'REFUSED')),
  acceptance_reason text,
  decided_at      timestamptz,
  decided_by      uuid,
  root_cause      text,
  root_cause_tree text        not null default 'ROOT_CAUSE' check (root_cause_tree = 'ROOT_CAUSE'),
  responsible_department text,
  responsible_person     text,
  verdict         text check (verdict in ('SATISFIED', 'ACCEPTED', 'NOT_ACCEPTED')),
  verdict_comment text,
  verdict_at      timestamptz,
  version         bigint      not null,
  foreign key (root_cause_tree, root_cause) references category (tree, code)
);

create table redress_offer (
  id          uuid        primary key,
  ticket_id   uuid        not null references complaint,
  kind        text        not null check (kind in
    ('REFUND', 'REPLACEMENT', 'DISCOUNT', 'VOUCHER', 'POINTS', 'APOLOGY')),
  amount      numeric(19, 4),
  currency    text,
  points      int,
  description text,
  state       text        not null check (state in ('AWAITING_APPROVAL', 'OFFERED', 'REFUSED')),
  offered_by  uuid        not null,
  offered_at  timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  decision_reason text,
  check ((amount is null) = (currency is null))
);

create index redress_offer_by_ticket on redress_offer (ticket_id, offered_at, id);

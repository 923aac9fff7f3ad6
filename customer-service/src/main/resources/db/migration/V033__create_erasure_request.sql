-- The tombstone of a customer keeps its number and says nothing else.
alter table customer add column erased_at timestamptz;

create table erasure_request (
  id              uuid primary key,
  version         bigint      not null,
  customer_id     uuid references customer (id),
  -- without a foreign key: the row goes
  contact_id      uuid check ((contact_id is null) <> (customer_id is null)),
  number          text        not null,
  ground          text        not null,
  note            text,
  force_reason    text,
  state           text        not null check (state in ('SCHEDULED', 'RUNNING', 'DONE', 'CANCELLED')),
  holds           text[]      not null,
  subjects        uuid[]      not null,
  requested_by    text        not null,
  requested_by_id uuid        not null,
  requested_at    timestamptz not null,
  execute_at      timestamptz not null,
  begun_at        timestamptz,
  finished_at     timestamptz
);

create unique index erasure_request_subject on erasure_request ((coalesce(customer_id, contact_id)))
  where state <> 'CANCELLED';
create index erasure_request_requested on erasure_request (requested_at, id);

-- What each service told that it erased and kept.
create table erasure_part (
  erasure_id  uuid        not null references erasure_request,
  subject_id  uuid        not null,
  service     text        not null,
  finished_at timestamptz not null,
  tables      jsonb       not null,
  primary key (erasure_id, subject_id, service)
);

-- What other services tell late about somebody who was erased leaves nothing here.
create trigger skip_erased before insert on timeline_entry
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on overview_opportunity
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on overview_order
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on overview_ticket
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on overview_figures
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on ownership_watch
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on exposure_order
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on visit_occasion
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on customer_care
  for each row execute function skip_erased('customer_id');

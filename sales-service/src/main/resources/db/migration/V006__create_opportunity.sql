create sequence opportunity_number;

create table opportunity (
  id                   uuid primary key,
  version              bigint      not null,
  number               text        not null unique,
  title                text        not null,
  description          text,
  customer_id          uuid references customer_replica,
  -- The customer as another system calls it, kept until customer-service tells who that is.
  customer_system      text,
  customer_external_id text,
  contact_ids          uuid[]      not null,
  source               text,
  process              text        not null,
  process_version      integer     not null,
  stage                text        not null,
  stage_position       integer     not null,
  stage_probability    smallint    not null check (stage_probability between 0 and 100),
  own_probability      smallint check (own_probability between 0 and 100),
  amount               numeric(19, 4),
  currency             char(3),
  expected_close_on    date,
  forecast_category    text        not null
    check (forecast_category in ('PIPELINE', 'BEST_CASE', 'COMMIT', 'CLOSED', 'OMITTED')),
  purchase_type        text check (purchase_type in ('NEW_TASK', 'MODIFIED_REBUY', 'STRAIGHT_REBUY')),
  next_step            text,
  owner_id             uuid,
  owner_name           text,
  team                 text,
  status               text        not null check (status in ('OPEN', 'WON', 'LOST')),
  outcome_reason       text,
  rival                text,
  lessons              text,
  opened_on            date        not null,
  closed_at            timestamptz,
  created_at           timestamptz not null,
  changed_at           timestamptz not null,
  foreign key (process, process_version, stage)
    references sales_process_stage (process, process_version, code),
  check ((amount is null) = (currency is null)),
  check ((customer_system is null) = (customer_external_id is null)),
  check ((status = 'OPEN') = (closed_at is null))
);
create index opportunity_created on opportunity (created_at, id);
create index opportunity_customer on opportunity (customer_id, id);
create index opportunity_owner on opportunity (owner_id, id);
create index opportunity_team on opportunity (team, id);
create index opportunity_open on opportunity (process, stage) where status = 'OPEN';
create index opportunity_closed on opportunity (closed_at) where status <> 'OPEN';
create index opportunity_awaiting_customer on opportunity (customer_system, customer_external_id)
  where customer_id is null and customer_system is not null;

create table opportunity_product (
  opportunity_id uuid           not null references opportunity,
  position       integer        not null,
  product_id     uuid           not null,
  quantity       numeric(19, 4) not null check (quantity > 0),
  amount         numeric(19, 4),
  currency       char(3),
  primary key (opportunity_id, position)
);
create index opportunity_product_product on opportunity_product (product_id, opportunity_id);

-- Every stay in a stage, in the order in which they happened; the last one is open while the
-- opportunity is.
create table opportunity_stay (
  opportunity_id  uuid        not null references opportunity,
  position        integer     not null,
  stage           text        not null,
  stage_position  integer     not null,
  entered_at      timestamptz not null,
  left_at         timestamptz,
  left_by         text check (left_by in ('FORWARD', 'SKIP', 'BACK', 'WON', 'LOST')),
  moved_by        text,
  override_reason text,
  confirmed       text[],
  primary key (opportunity_id, position),
  check ((left_at is null) = (left_by is null)),
  check (left_at >= entered_at)
);
create index opportunity_stay_entered on opportunity_stay (entered_at);

create table opportunity_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null references opportunity deferrable initially deferred,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);
create index opportunity_external_reference_record on opportunity_external_reference (record_id);

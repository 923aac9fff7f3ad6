create sequence sales_order_number;

create table sales_order (
  id                   uuid primary key,
  version              bigint         not null,
  number               text           not null unique,
  customer_id          uuid references customer_replica,
  -- The customer as another system calls it, kept until customer-service tells who that is.
  customer_system      text,
  customer_external_id text,
  opportunity_id       uuid,
  owner_id             uuid,
  team                 text,
  -- How far the order has come by itself; status adds what has been returned since.
  progress             text           not null
    check (progress in ('DRAFT', 'CONFIRMED', 'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'INVOICED', 'PAID', 'CANCELLED')),
  status               text           not null
    check (status in ('DRAFT', 'CONFIRMED', 'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'INVOICED', 'PAID', 'CANCELLED',
                      'PARTLY_RETURNED', 'RETURNED')),
  placed_at            timestamptz    not null,
  delivered_at         timestamptz,
  cancelled_at         timestamptz,
  cancellation_reason  text,
  currency             char(3)        not null,
  total                numeric(19, 4) not null,
  returned_total       numeric(19, 4) not null,
  created_at           timestamptz    not null,
  changed_at           timestamptz    not null,
  check (customer_id is not null or customer_system is not null),
  check ((customer_system is null) = (customer_external_id is null))
);
create index sales_order_placed on sales_order (placed_at, id);
create index sales_order_customer on sales_order (customer_id, placed_at);
create index sales_order_owner on sales_order (owner_id, placed_at);
create index sales_order_team on sales_order (team, placed_at);
create index sales_order_awaiting_customer on sales_order (customer_system, customer_external_id)
  where customer_id is null;

create table sales_order_line (
  order_id          uuid           not null references sales_order,
  position          integer        not null,
  line_id           text           not null,
  product_id        uuid,
  sku               text,
  description       text,
  quantity          numeric(19, 4) not null check (quantity > 0),
  amount            numeric(19, 4) not null,
  shipped_quantity  numeric(19, 4) not null check (shipped_quantity between 0 and quantity),
  returned_quantity numeric(19, 4) not null check (returned_quantity between 0 and quantity),
  returned_amount   numeric(19, 4) not null,
  primary key (order_id, position)
);
create index sales_order_line_product on sales_order_line (product_id) where product_id is not null;

create table sales_order_return (
  id          uuid primary key,
  order_id    uuid           not null references sales_order,
  system      text,
  external_id text,
  reason      text,
  returned_at timestamptz    not null,
  amount      numeric(19, 4) not null,
  recorded_at timestamptz    not null,
  check ((system is null) = (external_id is null)),
  unique (order_id, system, external_id)
);

create table sales_order_return_line (
  return_id uuid           not null references sales_order_return,
  position  integer        not null,
  line_id   text           not null,
  quantity  numeric(19, 4) not null check (quantity > 0),
  amount    numeric(19, 4) not null,
  primary key (return_id, position)
);

create table sales_order_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null references sales_order deferrable initially deferred,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);
create index sales_order_external_reference_record on sales_order_external_reference (record_id);

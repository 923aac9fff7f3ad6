-- What loyalty keeps of an order: its newest version, net of returns.
create table order_replica (
  id          uuid          primary key,
  number      text          not null,
  customer_id uuid          not null,
  counts      boolean       not null,
  placed_at   timestamptz   not null,
  net         numeric(19,4) not null,
  currency    text          not null,
  version     bigint        not null
);

create index order_replica_by_customer on order_replica (customer_id, placed_at desc) where counts;

-- What loyalty keeps of a customer. A row may come before its customer (an order): the number is then empty.
create table customer_replica (
  id             uuid    primary key,
  number         text,
  name           text,
  customer_class text,
  owner_id       uuid,
  team           text,
  erased         boolean not null default false,
  version        bigint  not null default -1
);

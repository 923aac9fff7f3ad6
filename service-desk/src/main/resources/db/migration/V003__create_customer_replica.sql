-- What the desk keeps of a customer. A row may come before its customer (a tier, a ticket): the name is then empty.
create table customer_replica (
  id             uuid    primary key,
  number         text,
  name           text,
  customer_class text,
  owner_id       uuid,
  team           text,
  tier           text,
  erased         boolean not null default false,
  version        bigint  not null default -1
);

create table customer_replica_reference (
  system      text not null,
  external_id text not null,
  customer_id uuid not null references customer_replica,
  primary key (system, external_id)
);

create index customer_replica_reference_customer on customer_replica_reference (customer_id);

-- What this service keeps of customer-service's customers, filled by crm.customer.* events.
-- A row with version 0 is a placeholder: somebody named the customer before its first event came.
create table customer_replica (
  id             uuid primary key,
  number         text,
  name           text,
  customer_class text,
  owner_id       uuid,
  team           text,
  version        bigint  not null default 0,
  erased         boolean not null default false
);

create table customer_replica_reference (
  system      text not null,
  external_id text not null,
  customer_id uuid not null references customer_replica,
  primary key (system, external_id)
);
create index customer_replica_reference_customer on customer_replica_reference (customer_id);

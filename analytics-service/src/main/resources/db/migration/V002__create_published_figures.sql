-- The value of each customer by the last ranking; `told` is false until others have been told of a change.
create table customer_value (
  customer_id uuid primary key,
  as_of       date           not null,
  recency     int            not null,
  frequency   int            not null,
  monetary    int            not null,
  segment     text           not null,
  value_class text           not null,
  revenue     numeric(19, 4) not null,
  currency    text           not null,
  orders      bigint         not null,
  told        boolean        not null
);
create index customer_value_revenue on customer_value (revenue desc, customer_id);
create index customer_value_untold on customer_value (customer_id) where not told;

-- The satisfaction of each customer as it was last told to others.
create table published_satisfaction (
  customer_id uuid primary key,
  csm         numeric(6, 2) not null,
  answers     bigint        not null,
  at          timestamptz   not null
);

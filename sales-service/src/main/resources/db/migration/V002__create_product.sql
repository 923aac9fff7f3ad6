create table product (
  id                  uuid primary key,
  version             bigint      not null,
  sku                 text        not null,
  name                text        not null,
  category            text,
  unit                text,
  active              boolean     not null,
  list_price          numeric(19, 4),
  list_price_currency char(3),
  cost                numeric(19, 4),
  cost_currency       char(3),
  created_at          timestamptz not null,
  changed_at          timestamptz not null,
  constraint product_sku_unique unique (sku),
  check ((list_price is null) = (list_price_currency is null)),
  check ((cost is null) = (cost_currency is null))
);
create index product_name on product (name, id);
create index product_category on product (category, id);

create table product_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null references product deferrable initially deferred,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);
create index product_external_reference_record on product_external_reference (record_id);

create table gadget_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create table contact (
  id                  uuid primary key,
  version             bigint      not null,
  customer_id         uuid        not null references customer (id),
  name                text        not null,
  position            text,
  department          text,
  reports_to_id       uuid references contact (id) on delete set null check (reports_to_id <> id),
  standing            text        not null
    check (standing in ('POWER_HOLDER', 'INFLUENCER', 'ORDINARY')),
  preferred_channel   text
    check (preferred_channel in ('PHONE', 'EMAIL', 'MESSENGER', 'LETTER', 'VISIT')),
  language            text,
  birthday            date,
  channels            jsonb       not null,
  external_references jsonb       not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null
);

create index contact_customer on contact (customer_id, name, id);
create index contact_reports_to on contact (reports_to_id) where reports_to_id is not null;

create table contact_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null references contact (id) on delete cascade,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create index contact_external_reference_record on contact_external_reference (record_id);

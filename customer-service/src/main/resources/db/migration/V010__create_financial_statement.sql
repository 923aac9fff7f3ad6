-- No two statements of a kind overlap: writers hold the customer and look first. No unique index says
-- so, because two customers that are merged may both have one.
create table financial_statement (
  id          uuid primary key,
  version     bigint      not null,
  customer_id uuid        not null references customer (id),
  kind        text        not null check (kind in ('YEAR', 'HALF_YEAR', 'QUARTER')),
  period_from date        not null,
  period_to   date        not null check (period_to >= period_from),
  currency    text        not null,
  unit        text        not null,
  audited     boolean     not null,
  source      text        not null check (source in ('ENTERED', 'ERP')),
  data        jsonb       not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

create index financial_statement_period on financial_statement (customer_id, kind, period_to);
create index financial_statement_day on financial_statement (customer_id, period_to);

-- Claimed before the statement is written, in the same transaction.
create table financial_statement_external_reference (
  system            text not null,
  external_id       text not null,
  record_id         uuid not null
    references financial_statement (id) on delete cascade deferrable initially deferred,
  source_version    bigint,
  source_updated_at timestamptz,
  primary key (system, external_id)
);

create index financial_statement_external_reference_record
  on financial_statement_external_reference (record_id);

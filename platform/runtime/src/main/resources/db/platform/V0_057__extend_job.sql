-- Imports from spreadsheets and in other encodings, by templates, with a policy for duplicates, and what became of every row.
alter table job
  drop constraint job_format_check,
  add constraint job_format_check check (format in ('CSV', 'NDJSON', 'XLSX')),
  add column charset    text   not null default 'UTF-8',
  add column duplicates text   check (duplicates in ('REFUSE', 'SKIP', 'UPDATE', 'CREATE')),
  add column template   text,
  add column mapping    jsonb,
  add column skipped    bigint not null default 0;
comment on column job.mapping is 'of the template as it was when the file came';

-- One row for the rows of one transaction.
create table job_result (
  job_id    uuid   not null references job on delete cascade,
  first_row bigint not null,
  outcomes  text[] not null,
  ids       uuid[] not null,
  primary key (job_id, first_row)
);

create table import_template (
  id         uuid        primary key,
  version    bigint      not null,
  name       text        not null,
  kind       text        not null,
  mapping    jsonb       not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (kind, name)
);

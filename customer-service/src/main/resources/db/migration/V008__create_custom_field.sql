create table custom_field (
  id          uuid primary key,
  version     bigint      not null,
  name        text        not null unique check (name ~ '^[a-z][A-Za-z0-9]{0,39}$'),
  type        text        not null
    check (type in ('TEXT', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE', 'CODE', 'CODES')),
  label       jsonb       not null,
  limits      jsonb       not null,
  retired     boolean     not null,
  index_state text        not null check (index_state in ('NONE', 'BUILDING', 'READY')),
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

-- A constant default: no row is rewritten, and the version before goes on inserting without it.
alter table customer add column custom_fields jsonb not null default '{}';

-- A date as it is stored, YYYY-MM-DD. A cast would depend on the session's DateStyle and could not be indexed.
create function iso_date(value text) returns date
  language sql immutable strict parallel safe
  return make_date(
    cast(left(value, 4) as int), cast(substr(value, 6, 2) as int), cast(substr(value, 9, 2) as int));

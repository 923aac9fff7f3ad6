-- What other systems send: how often it went well, and the rows that could not be taken yet.
create table held_row (
  id                uuid        primary key,
  version           bigint      not null,
  kind              text        not null,
  system            text        not null,
  external_id       text        not null,
  state             text        not null check (state in ('WAITING', 'REJECTED')),
  needs_kind        text,
  needs_system      text,
  needs_id          text,
  source_version    bigint,
  source_updated_at timestamptz,
  content           text        not null,
  problem           jsonb,
  caller            jsonb       not null,
  attempts          int         not null,
  first_at          timestamptz not null,
  last_at           timestamptz not null,
  check ((state = 'WAITING') = (needs_id is not null)),
  unique (kind, system, external_id)
);
comment on table held_row is 'the newest row of a record that waits for another record, or was refused';
comment on column held_row.content is 'the row as JSON, to be taken by the import of its kind';
comment on column held_row.caller is 'on whose behalf it is taken when what it waits for is here';
create index held_row_needs on held_row (needs_kind, needs_system, needs_id) where state = 'WAITING';
create index held_row_last_at on held_row (last_at desc, id);

-- Added to by every call and never changed, so that calls do not wait for one another; folded into the totals every minute.
create table sync_tally (
  id      bigint      generated always as identity primary key,
  system  text        not null,
  kind    text        not null,
  outcome text        not null,
  rows    bigint      not null,
  at      timestamptz not null
);

create table sync_count (
  system  text        not null,
  kind    text        not null,
  outcome text        not null,
  rows    bigint      not null,
  at      timestamptz not null,
  primary key (system, kind, outcome)
);
comment on column sync_count.at is 'of the last such row';

alter table job add column waiting bigint not null default 0;

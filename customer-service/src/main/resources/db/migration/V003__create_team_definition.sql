-- The teams as administrators keep them. The table `team` is the copy that every service has.
create table team_definition (
  id          uuid primary key,
  version     bigint      not null,
  code        text        not null unique,
  name        text        not null,
  parent_code text references team_definition (code) check (parent_code <> code),
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

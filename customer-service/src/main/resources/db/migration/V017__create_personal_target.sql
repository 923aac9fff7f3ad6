create table personal_target (
  id                     uuid primary key,
  version                bigint         not null,
  user_id                uuid           not null,
  team                   text,
  horizon                text           not null check (horizon in ('SHORT', 'MID', 'LONG')),
  until                  date           not null,
  quota                  numeric(19, 4) not null check (quota >= 0),
  quota_currency         text           not null,
  average_value          numeric(19, 4) not null check (average_value > 0),
  average_value_currency text           not null,
  note                   text,
  created_at             timestamptz    not null,
  updated_at             timestamptz    not null,
  unique (user_id, horizon)
);

create index personal_target_team on personal_target (team, until, id);
create index personal_target_until on personal_target (until, id);

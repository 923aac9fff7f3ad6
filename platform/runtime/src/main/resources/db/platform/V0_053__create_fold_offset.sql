-- How far each generation of a fold came in each partition, saved with its results. The marks are the last position seen of each
-- source: what is not beyond it is a repeat.
create table fold_offset (
  fold            text        not null,
  generation      int         not null,
  topic           text        not null,
  partition       int         not null,
  next_offset     bigint      not null default 0,
  marks           jsonb       not null default '{}',
  last_event_time timestamptz,
  updated_at      timestamptz not null default now(),
  primary key (fold, generation, topic, partition)
);

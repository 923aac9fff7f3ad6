create table credit_assessment (
  id                uuid primary key,
  customer_id       uuid        not null references customer (id),
  scorecard_version bigint      not null,
  score             numeric,
  grade             text,
  assessment        jsonb       not null,
  actor_id          uuid        not null,
  at                timestamptz not null
);

create index credit_assessment_customer on credit_assessment (customer_id, at, id);

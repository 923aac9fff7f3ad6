-- One row a customer: its rhythm, its risk, and when somebody has to look at it again.
create table churn_watch (
  customer_id    uuid             primary key,
  usual_gap_days double precision,
  last_order_at  timestamptz,
  risk           numeric(5,4)     not null default 0,
  band           text             check (band in ('LOW', 'MEDIUM', 'HIGH')),
  reckoned_at    timestamptz,
  next_at        timestamptz,
  check ((usual_gap_days is null) = (last_order_at is null)),
  check ((band is null) = (reckoned_at is null))
);

create index churn_watch_next on churn_watch (next_at) where next_at is not null;
create index churn_watch_risk on churn_watch (risk desc, customer_id) where band is not null;

create table churn_signal (
  id                uuid             primary key,
  customer_id       uuid             not null,
  kind              text             not null check (kind in ('ORDER_GAP', 'LOW_SURVEY')),
  weight            double precision not null check (weight between 0 and 1),
  half_life_seconds bigint           not null check (half_life_seconds > 0),
  detail            text             not null,
  source            text             not null,
  at                timestamptz      not null,
  ended_at          timestamptz,
  unique (customer_id, kind, source)
);

create index churn_signal_by_time on churn_signal (at desc, id desc);
create index churn_signal_open on churn_signal (customer_id, at desc) where ended_at is null;

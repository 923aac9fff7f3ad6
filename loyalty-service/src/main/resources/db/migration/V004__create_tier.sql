-- Points earned within the window that each tier asks for. The one row of tier_programme counts the changes.
create table tier_programme (
  version bigint not null
);

insert into tier_programme values (0);

create table tier_threshold (
  tier   text   primary key check (tier in ('REGULAR', 'SILVER', 'GOLD', 'PLATINUM')),
  points bigint not null check (points >= 0)
);

insert into tier_threshold values ('REGULAR', 0), ('SILVER', 5000), ('GOLD', 20000), ('PLATINUM', 80000);

create table customer_tier (
  customer_id uuid primary key,
  tier        text check (tier in ('REGULAR', 'SILVER', 'GOLD', 'PLATINUM')),
  since       timestamptz,
  reviewed_at timestamptz
);

create index customer_tier_review on customer_tier (reviewed_at);

create table tier_change (
  id          uuid        primary key,
  customer_id uuid        not null,
  from_tier   text,
  to_tier     text        not null,
  cause       text        not null check (cause in ('EARNED', 'REVIEW')),
  earned      bigint      not null,
  at          timestamptz not null
);

create index tier_change_by_customer on tier_change (customer_id, at desc, id desc);

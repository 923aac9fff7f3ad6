create table segment (
  id          uuid primary key,
  version     bigint      not null,
  code        text        not null unique,
  name        text        not null,
  description text,
  kind        text        not null check (kind in ('STATIC', 'DYNAMIC')),
  status      text        not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  expression  text check ((expression is not null) = (kind = 'DYNAMIC')),
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);

create table segment_member (
  customer_id uuid        not null references customer (id) on delete cascade,
  segment_id  uuid        not null references segment (id),
  since       timestamptz not null,
  primary key (customer_id, segment_id)
);

create index segment_member_segment on segment_member (segment_id, since, customer_id);

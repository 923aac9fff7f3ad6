create table widget (
  id         uuid        primary key,
  name       text        not null unique,
  colour     text        check (colour in ('RED', 'GREEN')),
  quantity   integer     not null,
  price      numeric(19, 4),
  currency   text,
  made_on    date,
  owner_id   uuid,
  team       text,
  version    bigint      not null,
  created_at timestamptz not null
);
create index widget_created on widget (created_at, id);

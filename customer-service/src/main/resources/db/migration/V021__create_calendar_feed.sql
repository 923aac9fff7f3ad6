-- Secret links to users' calendars. Of the secret only its hash is kept.
create table calendar_feed (
  id           uuid primary key,
  user_id      uuid        not null,
  name         text        not null,
  token_hash   bytea       not null unique,
  language     text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz
);

create index calendar_feed_user on calendar_feed (user_id);

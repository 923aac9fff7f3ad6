-- Whose data may be read here, because the person asked for it, and until when. Holds ids only: what is read is read where it is kept.
create table access_request (
  request_id     uuid primary key,
  kind           text        not null,
  subject_ids    uuid[]      not null,
  readable_until timestamptz not null
);

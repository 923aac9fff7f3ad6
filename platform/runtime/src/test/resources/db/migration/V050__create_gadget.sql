-- Effects of test events: no unique key, so that a repeat would show.
create table gadget_effect (
  gadget   uuid not null,
  event_id uuid not null,
  number   int  not null,
  at       bigint generated always as identity
);
create table gadget_fold (
  generation int  not null,
  gadget     uuid not null,
  events     int  not null,
  total      bigint not null,
  primary key (generation, gadget)
);
create table gadget_generation (number int primary key);
create table gadget (
  external_id text primary key,
  size        int  not null check (size < 1000),
  colour      text,
  imports     int  not null default 1
);

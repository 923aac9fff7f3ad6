create table contact_assessment (
  contact_id    uuid primary key references contact (id) on delete cascade,
  version       bigint      not null,
  energy        text check (energy in ('EXTRAVERSION', 'INTROVERSION')),
  perception    text check (perception in ('SENSING', 'INTUITION')),
  judgement     text check (judgement in ('THINKING', 'FEELING')),
  lifestyle     text check (lifestyle in ('JUDGING', 'PERCEIVING')),
  rival_loyalty text check (rival_loyalty in ('HIGH', 'MEDIUM', 'LOW')),
  rival         text,
  note          text,
  assessed_by   text        not null,
  assessor_id   uuid        not null,
  assessed_at   timestamptz not null,
  check ((rival_loyalty is null) = (rival is null))
);

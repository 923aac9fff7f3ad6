create table business_calendar (
  code     text   primary key,
  label_en text   not null,
  label_zh text   not null,
  zone     text   not null,
  version  bigint not null
);

create table business_calendar_hours (
  calendar_code text not null references business_calendar on delete cascade,
  weekday       text not null check (weekday in
    ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  from_minute   int  not null check (from_minute >= 0),
  to_minute     int  not null check (to_minute <= 1440 and to_minute > from_minute),
  primary key (calendar_code, weekday, from_minute)
);

-- Dates unlike their weekday: holidays, and make-up days worked like the weekday named.
create table business_calendar_day (
  calendar_code text    not null references business_calendar on delete cascade,
  day           date    not null,
  name          text    not null,
  working       boolean not null,
  worked_like   text,
  primary key (calendar_code, day)
);

insert into business_calendar values
  ('default', 'Office hours', '工作时间', 'Asia/Shanghai', 0),
  ('always', 'Round the clock', '全天候', 'UTC', 0);

insert into business_calendar_hours
select 'default', weekday, 9 * 60, 18 * 60
from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']) weekday
union all
select 'always', weekday, 0, 24 * 60
from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']) weekday;

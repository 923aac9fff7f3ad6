-- A sales process is an ordered list of stages. A version never changes once opportunities run on
-- it; a change makes the next version.
create table sales_process (
  code    text    not null,
  version integer not null check (version > 0),
  name_en text    not null,
  name_zh text    not null,
  primary key (code, version)
);

create table sales_process_stage (
  process         text     not null,
  process_version integer  not null,
  code            text     not null,
  position        integer  not null check (position > 0),
  name_en         text     not null,
  name_zh         text     not null,
  probability     smallint not null check (probability between 0 and 100),
  expected_days   integer check (expected_days > 0),
  max_days        integer check (max_days >= expected_days),
  required_fields text[]   not null default '{}',
  primary key (process, process_version, code),
  unique (process, process_version, position),
  foreign key (process, process_version) references sales_process
);

-- What has to be confirmed by a person before an opportunity goes on from a stage.
create table sales_process_check (
  process         text    not null,
  process_version integer not null,
  stage           text    not null,
  code            text    not null,
  position        integer not null,
  label_en        text    not null,
  label_zh        text    not null,
  primary key (process, process_version, stage, code),
  foreign key (process, process_version, stage) references sales_process_stage
);

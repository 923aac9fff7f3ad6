alter table customer add column birth_date date;

-- Which version of the blocking keys stands beside the customer; 0 none, and a background job makes them.
alter table customer add column match_version int not null default 0;
create index customer_unmatched on customer (id) where match_version < 1;

-- What customers must share to be compared: hashes, several a customer. The index is the table. No
-- foreign key: it would need a second index as big as the first, and a key whose customer is gone finds nobody.
create table customer_block (
  key         bigint not null,
  customer_id uuid   not null,
  primary key (key, customer_id)
);

create table duplicate_pair (
  id            uuid primary key,
  version       bigint           not null,
  first_customer_id uuid             not null references customer (id) on delete cascade,
  second_customer_id uuid             not null references customer (id) on delete cascade,
  score         double precision not null check (score between 0 and 1),
  matched_by    text[]           not null,
  reasons       jsonb            not null,
  status        text             not null
    check (status in ('OPEN', 'CONFIRMED', 'NOT_DUPLICATE', 'MERGED')),
  note          text,
  found_at      timestamptz      not null,
  decided_by    text,
  decided_by_id uuid,
  decided_at    timestamptz,
  unique (first_customer_id, second_customer_id),
  check (first_customer_id < second_customer_id)
);
comment on column duplicate_pair.score is 'probability that both customers are one';

create index duplicate_pair_second_customer on duplicate_pair (second_customer_id);
create index duplicate_pair_status on duplicate_pair (status, score, id);
create index duplicate_pair_score on duplicate_pair (score, id);

create table duplicate_scan (
  id             uuid primary key,
  state          text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
  after_id       uuid,
  customers      bigint      not null,
  scanned        bigint      not null default 0,
  proposed       bigint      not null default 0,
  started_by     text        not null,
  started_by_id  uuid        not null,
  created_at     timestamptz not null,
  finished_at    timestamptz
);
comment on column duplicate_scan.after_id is 'the last customer that was scanned: where to go on';
create unique index duplicate_scan_running on duplicate_scan ((true)) where state = 'RUNNING';
create index duplicate_scan_created on duplicate_scan (created_at, id);

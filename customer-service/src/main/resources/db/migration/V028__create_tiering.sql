-- Every version of the company's tiering scheme; the highest is in force. The first one has no tiers.
create table tiering_scheme (
  version    bigint primary key,
  tiers      jsonb       not null,
  actor      text        not null,
  created_at timestamptz not null
);

insert into tiering_scheme (version, tiers, actor, created_at)
values (0, '[]', 'customer-service', now());

create table customer_tier (
  customer_id   uuid primary key references customer (id) on delete cascade,
  version       bigint      not null default 0,
  tier          text,
  since         timestamptz not null,
  computed      text,
  manual_tier   text,
  manual_reason text,
  manual_until  timestamptz,
  manual_actor  text,
  check (manual_tier is null or manual_reason is not null)
);

comment on column customer_tier.version is 'counts what people set, not what the scheme decides';

create index customer_tier_tier on customer_tier (tier, customer_id);
create index customer_tier_until on customer_tier (manual_until) where manual_until is not null;

create trigger customer_of_row_is_due after insert or delete on customer_tier
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update of customer_id, tier on customer_tier
  for each row when (old.tier is distinct from new.tier or old.customer_id <> new.customer_id)
  execute function customer_of_row_is_due();

-- How often somebody of ours did something with a customer, day by day (UTC). A read model, hence without foreign keys.
create table customer_care (
  customer_id uuid not null,
  day         date not null,
  entries     int  not null,
  primary key (customer_id, day)
);

create index customer_care_day on customer_care (day, customer_id);

insert into customer_care (customer_id, day, entries)
select customer_id, cast(at at time zone 'UTC' as date), count(*) from timeline_entry
where kind in ('OPPORTUNITY_CREATED', 'OPPORTUNITY_STAGE_MOVED', 'OPPORTUNITY_WON', 'ORDER_RECORDED',
  'TICKET_RESPONDED', 'TICKET_RESOLVED')
group by 1, 2;

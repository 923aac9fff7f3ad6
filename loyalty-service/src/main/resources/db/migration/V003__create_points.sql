-- The balance is kept beside the entries and always equals their sum. Only orders may take it below zero.
create table points_account (
  customer_id uuid   primary key,
  balance     bigint not null default 0,
  entries     bigint not null default 0
);

create table points_entry (
  id          uuid        primary key,
  customer_id uuid        not null references points_account,
  number      bigint      not null,
  kind        text        not null check (kind in ('EARN', 'REVERSE', 'BURN', 'ADJUST')),
  points      bigint      not null,
  balance     bigint      not null,
  source      text        not null,
  reason      text        not null,
  order_id    uuid,
  rate        numeric,
  earned_at   timestamptz,
  at          timestamptz not null,
  actor       text        not null,
  unique (customer_id, number),
  -- nothing is booked twice
  unique (customer_id, kind, source),
  check (case kind when 'EARN' then points > 0 when 'ADJUST' then points <> 0 else points < 0 end),
  check (kind in ('EARN', 'REVERSE') or points > 0 or balance >= 0),
  check ((kind in ('EARN', 'REVERSE')) = (order_id is not null)),
  check ((order_id is null) = (rate is null) and (order_id is null) = (earned_at is null))
);

create index points_entry_by_order on points_entry (order_id) where order_id is not null;
create index points_entry_earned on points_entry (customer_id, earned_at) include (points) where earned_at is not null;
create index points_entry_by_time on points_entry (customer_id, at) include (points);

-- Entries are only added. A reason alone may be blanked, when its customer asks to be forgotten.
create function points_entry_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
    return new;
  end if;
  raise exception 'entries of the points ledger are never changed';
end
$$;

create trigger points_entry_is_final before update or delete on points_entry
  for each row execute function points_entry_is_final();

-- What people judge about a customer and no figure tells.
create table customer_judgement (
  customer_id     uuid primary key references customer (id) on delete cascade,
  version         bigint      not null,
  buying_attitude text check (buying_attitude in ('TRANSACTION', 'RELATIONSHIP')),
  influential     boolean     not null,
  note            text,
  updated_at      timestamptz not null
);

create trigger customer_of_row_is_due after insert or delete on customer_judgement
  for each row execute function customer_of_row_is_due();
create trigger customer_of_changed_row_is_due after update on customer_judgement
  for each row when (old.* is distinct from new.*) execute function customer_of_row_is_due();

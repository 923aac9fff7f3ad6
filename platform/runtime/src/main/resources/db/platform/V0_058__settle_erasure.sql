-- When the first run saw the erasure, by the database's clock: transactions that began earlier may not have known of it.
alter table erasure add column seen_at timestamptz;

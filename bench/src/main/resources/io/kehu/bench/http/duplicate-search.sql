-- What POST /v1/customers/duplicate-search sends, for pgbench; the run says where the two differ.
\set n random(1, 2000)
select kinds, values, keys, near from bench.duplicate_question where n = :n \gset
\startpipeline
begin;
select asked.kind, asked.value, first.customer_id
from unnest(:kinds::text[], :values::text[]) as asked(kind, value)
cross join lateral (
  select k.customer_id from customer_key k
  where k.kind = asked.kind and k.value = asked.value
  order by k.customer_id limit 20) as first;
\endpipeline
select asked.key, first.customer_id
from unnest(:keys::bigint[]) as asked(key)
cross join lateral (
  select b.customer_id from customer_block b where b.key = asked.key
  order by b.customer_id limit 50) as first;
select c.id, c.number, c.kind, c.name, c.aliases, c.birth_date, c.tax_id, c.social_credit_code, c.channels, (c.merged_into_id is null and c.erased_at is null and true) as visible from customer c where c.id = any(:near::uuid[]) and c.merged_into_id is null and c.erased_at is null;
commit;

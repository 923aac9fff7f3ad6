-- What POST /v1/customers sends, for pgbench; the run says where the two differ. The documents and the caller
-- are given to pgbench as they were in a request of the service; what has to differ from customer to
-- customer is made by the first query. A colon within quotes is written as \x3A, or pgbench would see a
-- variable.
\set n random(1, 1000000000000)
select id, format('{%1$s,%1$s,%1$s}', id) as ids, uuidv7() as event, uuidv7() as entry, now() as now, now() - interval '24 hours' as oldest, 'Valves and Pumps ' || :n::text || ' Ltd' as name, 'DE' || :n::text as tax, E'{TAX_ID\x3ADE' || :n::text || E',PHONE\x3A+49' || :n::text || E',EMAIL\x3Acontact-' || :n::text || '@customer.example}' as locks, '{TAX_ID,PHONE,EMAIL}' as kinds, '{DE' || :n::text || ',+49' || :n::text || ',contact-' || :n::text || '@customer.example}' as values, 'valvesandpumps' || :n::text || 'ltd' as search_name, '|=valvesandpumps' || :n::text || 'ltd;valves and pumps ' || :n::text || ' ltd;||-c000000;c 000000;-de' || :n::text || ';-49' || :n::text || ';-contact' || :n::text || 'customerexample;contact ' || :n::text || ' customer example;' as search_text, '{#' || right(id::text, 3) || ',^a,^an,^c,^co,^cu,^d,^de,^e,^ex,^l,^lt,^p,^pu,^v,^va}' as search_terms, 'bench-' || :n::text as key, '{' || hashtextextended('firm' || :n::text, 0) || ',' || hashtextextended('start' || :n::text, 0) || '}' as blocks, format('{%1$s,%1$s}', id) as blocked from (select uuidv7() as id) as made \gset
\startpipeline
begin;
select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 7203));
\endpipeline
select fingerprint, status, headers, body from idempotency_key
where caller_id = :caller and key = :key and created_at > :oldest;
select count(pg_advisory_xact_lock(hash))
from (select distinct hashtextextended(name, 0) hash
      from unnest(:locks::text[]) as n(name) order by hash) as ordered;
select asked.kind, asked.value, first.customer_id
from unnest(:kinds::text[], :values::text[]) as asked(kind, value)
cross join lateral (
  select k.customer_id from customer_key k
  where k.kind = asked.kind and k.value = asked.value
  order by k.customer_id limit 20) as first;
select asked.key, first.customer_id
from unnest(:blocks::bigint[]) as asked(key)
cross join lateral (
  select b.customer_id from customer_block b where b.key = asked.key
  order by b.customer_id limit 50) as first;
select nextval('customer_number') from generate_series(1, 1) \gset
insert into idempotency_key (caller_id, key, fingerprint, status, headers, body, created_at)
values (:caller, :key, '\xaa81efffc5e3b8c7042a6f75f573b686bba4edc220dc46d179197bb3f008af0a', 201, cast(:headers as jsonb), :body, :now)
on conflict (caller_id, key) do update set fingerprint = '\xaa81efffc5e3b8c7042a6f75f573b686bba4edc220dc46d179197bb3f008af0a', status = 201,
  headers = cast(:headers as jsonb), body = :body, created_at = :now;
insert into customer (class_since,created_at,customer_class,kind,name,aliases,roles,relationship_phase,lifecycle_stage,closeness,source,campaign,referred_by_customer_id,referred_by_contact_id,industry,size,region,country,legal_form,tax_id,social_credit_code,birth_date,parent_id,tags,channels,external_references,custom_fields,erased_at,match_version,merged_into_id,number,owner_id,team,updated_at,version,id) values (:now,:now,'POTENTIAL','ORGANIZATION',:name,'[]','["BUYER"]','EXPLORATION','ACQUISITION',null,'ERP',null,null,null,'C34','SMALL','Bremen','DE',null,:tax,null,null,null,'{bench}',:channels,'[]','{}',null,1,null,:nextval,null,null,:now,0,:id);
insert into customer_key (customer_id, kind, value)
select * from unnest(:ids::uuid[], :kinds::text[], :values::text[]) on conflict do nothing;
insert into customer_block (key, customer_id)
select * from unnest(:blocks::bigint[], :blocked::uuid[]) on conflict do nothing;
insert into customer_search (customer_id, name, text, terms)
values (:id, :search_name, :search_text, :search_terms)
on conflict (customer_id) do update
set name = excluded.name, text = excluded.text, terms = excluded.terms;
insert into customer_search_word (word)
select word from unnest('{pumps,valves}'::text[]) as new(word)
where not exists (select from customer_search_word known where known.word = new.word);
insert into outbox_event
  (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent, actor)
values (:event, 'crm.customer', :id, :id, 'crm.customer.created.v1', 'customer-service', :payload, :now, '00-083f141dfaa01780f8465e47b1e5a09f-43d35089dd704c67-00', 'service-account-kehu-loader');
insert into audit_event
  (id, occurred_at, kind, record_id, action, actor, actor_id, changes, trace_id)
values (:entry, :now, 'customer', :id, 'created', 'service-account-kehu-loader', :caller, cast(:changes as jsonb), '083f141dfaa01780f8465e47b1e5a09f');
commit;

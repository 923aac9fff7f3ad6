-- What POST /v1/customers sends, for pgbench; the run says where the two differ. The documents and the caller
-- are given to pgbench as they were in a request of the service; what has to differ from customer to
-- customer is made by the first query. A colon within quotes is written as \x3A, or pgbench would see a
-- variable.
\set n random(1, 1000000000000)
select uuidv7() as id, uuidv7() as event, uuidv7() as entry, now() as now, now() - interval '24 hours' as oldest, 'Valves and Pumps ' || :n::text || ' Ltd' as name, 'DE' || :n::text as tax, E'{TAX_ID\x3ADE' || :n::text || E',PHONE\x3A+49' || :n::text || E',EMAIL\x3Acontact-' || :n::text || '@customer.example}' as locks, '{TAX_ID,PHONE,EMAIL}' as kinds, '{DE' || :n::text || ',+49' || :n::text || ',contact-' || :n::text || '@customer.example}' as values, 'valves and pumps ' || :n::text || E' ltd\nc-000000\n+49' || :n::text || E'\ncontact-' || :n::text || '@customer.example' as search, 'bench-' || :n::text as key \gset
\startpipeline
begin;
select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 7203));
\endpipeline
select fingerprint, status, headers, body from idempotency_key
where caller_id = :caller and key = :key and created_at > :oldest;
select count(pg_advisory_xact_lock(hash))
from (select distinct hashtextextended(name, 0) hash
      from unnest(:locks::text[]) as n(name) order by hash) as ordered;
select c.id, c.number, c.name, true as visible,
       array_agg(distinct k.kind order by k.kind) as matched_by
from customer_key k join customer c on c.id = k.customer_id
where (k.kind, k.value) in (select * from unnest(:kinds::text[], :values::text[]))
group by c.id order by c.id limit 20;
select nextval('customer_number') \gset
insert into customer (class_since,created_at,customer_class,kind,name,aliases,roles,relationship_phase,lifecycle_stage,closeness,source,industry,size,region,country,legal_form,tax_id,social_credit_code,parent_id,tags,channels,external_references,number,owner_id,search_grams,search_text,team,updated_at,version,id) values (:now,:now,'POTENTIAL','ORGANIZATION',:name,'[]','["BUYER"]','EXPLORATION','ACQUISITION',null,'ERP','C34','SMALL','Bremen','DE',null,:tax,null,null,'{bench}',:channels,'[]',:nextval,null,'{}',:search,null,:now,0,:id);
delete from customer_external_reference where record_id = :id
  and (system, external_id) not in (select * from unnest('{}'::text[], '{}'::text[]));
delete from customer_key where customer_id = :id
  and (kind, value) not in (select * from unnest(:kinds::text[], :values::text[]));
insert into customer_key (customer_id, kind, value)
select :id, kind, value from unnest(:kinds::text[], :values::text[]) as k(kind, value)
on conflict do nothing;
insert into outbox_event
  (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent, actor)
values (:event, 'crm.customer', :id, :id, 'crm.customer.created.v1', 'customer-service', :payload, :now, '00-083f141dfaa01780f8465e47b1e5a09f-43d35089dd704c67-00', 'service-account-kehu-loader');
insert into audit_event
  (id, occurred_at, kind, record_id, action, actor, actor_id, changes, trace_id)
values (:entry, :now, 'customer', :id, 'created', 'service-account-kehu-loader', :caller, cast(:changes as jsonb), '083f141dfaa01780f8465e47b1e5a09f');
insert into idempotency_key (caller_id, key, fingerprint, status, headers, body, created_at)
values (:caller, :key, '\xaa81efffc5e3b8c7042a6f75f573b686bba4edc220dc46d179197bb3f008af0a', 201, cast(:headers as jsonb), :body, :now)
on conflict (caller_id, key) do update set fingerprint = '\xaa81efffc5e3b8c7042a6f75f573b686bba4edc220dc46d179197bb3f008af0a', status = 201,
  headers = cast(:headers as jsonb), body = :body, created_at = :now;
delete from idempotency_key where (caller_id, key) in (
  select caller_id, key from idempotency_key where created_at < :oldest
  order by created_at limit 20 for update skip locked);
commit;

-- What model.sql has for generations to come, for those that are there already.
do $$
declare
  schema text;
  facts  text;
begin
  for schema in select 'model_' || number from model_generation loop
    foreach facts in array array ['order_fact', 'opportunity_fact', 'ticket_fact', 'answer_fact'] loop
      execute format('alter table %I.%I add column named_customer_id uuid', schema, facts);
      execute format('create index %I on %I.%I (named_customer_id) where named_customer_id is not null',
                     facts || '_named', schema, facts);
    end loop;
    execute format(
      'create table %I.succession (
         id uuid primary key, successor_id uuid, version bigint not null,
         learned_at timestamptz not null, check (successor_id <> id))', schema);
    execute format('create index succession_successor on %I.succession (successor_id)
                    where successor_id is not null', schema);
    execute format('create index succession_learned on %I.succession (learned_at)', schema);
  end loop;
end
$$;

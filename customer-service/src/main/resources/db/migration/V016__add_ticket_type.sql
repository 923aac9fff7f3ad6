-- Health tells complaints from other tickets. What was told before is found on the timelines; a ticket whose type nobody
-- told stays without one until it is told of again.
alter table overview_ticket add column type text;

update overview_ticket t set type = e.type
from (
  select distinct on (source) source, data ->> 'type' as type from timeline_entry
  where type = 'TICKET' and data ? 'type' order by source, at desc, id desc) e
where e.source = '/api/desk/v1/tickets/' || t.id;

package io.kehu.customer.overview;

/// The statement that reads a customer and everything about it, in the shape of the answer. A part of which nothing is
/// known comes out null and is left out.
final class OverviewSql {
  /// @param %s the customers that may be seen
  static final String TEXT =
      """
      with f as (select * from overview_figures where customer_id = :id),
      open_amount as (
        select currency, sum(amount) as amount from overview_opportunity
        where customer_id = :id and status = 'OPEN' and amount is not null group by currency),
      good_order as (
        select * from overview_order where customer_id = :id and status <> 'CANCELLED'),
      order_total as (
        select currency, sum(total) as total, sum(returned_total) as returned
        from good_order group by currency),
      ticket as (
        select t.open, t.updated_at,
               coalesce(bool_or(k.state = 'WARNED'), false) as warned,
               coalesce(bool_or(k.state = 'BREACHED'), false) as breached,
               max(k.updated_at) as clock_at
        from overview_ticket t left join overview_ticket_clock k on k.ticket_id = t.id
        where t.customer_id = :id group by t.id),
      next_action as (
        select 'VISIT' as type, id, purpose as what, due_on, planned_start, owner_id, updated_at
        from visit where customer_id = :id and status in ('PLANNED', 'SCHEDULED', 'UNDER_WAY')
        union all
        select 'COMMUNICATION', id, topic, cast(planned_start at time zone :zone as date),
               planned_start, owner_id, updated_at
        from communication where customer_id = :id and status = 'PLANNED'
        union all
        select 'PLAN_ACTION', a.id, a.what, a.due_on, null, a.owner_id, a.updated_at
        from plan_action a join plan p on p.id = a.plan_id
        where a.customer_id = :id and a.status = 'OPEN' and p.status <> 'CLOSED')
      select jsonb_strip_nulls(jsonb_build_object(
        'customer', jsonb_build_object(
          'id', c.id, 'number', c.number, 'kind', c.kind, 'name', c.name,
          'customerClass', c.customer_class, 'lifecycleStage', c.lifecycle_stage,
          'relationshipPhase', c.relationship_phase, 'closeness', c.closeness,
          'ownerId', c.owner_id, 'team', c.team, 'tags', c.tags,
          'phone', jsonb_path_query_first(c.channels, '$.phones[*] ? (@.primary == true)'),
          'email', jsonb_path_query_first(c.channels, '$.emails[*] ? (@.primary == true)'),
          'address', jsonb_path_query_first(
            c.channels, '$.addresses[*] ? (@.primary == true)'),
          'updatedAt', c.updated_at),
        'people', (
          select jsonb_build_object(
            'contacts', count(*),
            'decisionMakers', coalesce(jsonb_agg(jsonb_build_object(
              'id', id, 'name', name, 'position', position) order by name, id)
              filter (where standing = 'POWER_HOLDER'), '[]'),
            'updatedAt', max(updated_at))
          from contact where customer_id = :id having count(*) > 0),
        'nextActions', (
          select jsonb_build_object(
            'items', jsonb_agg(jsonb_build_object(
              'type', type, 'id', id, 'what', what, 'dueOn', due_on, 'plannedStart', planned_start,
              'ownerId', owner_id) order by due_on, planned_start, id),
            'updatedAt', max(updated_at))
          from (select * from next_action order by due_on, planned_start, id limit 5) soon
          having count(*) > 0),
        'commitments', (
          select jsonb_build_object(
            'open', count(*) filter (where status = 'OPEN'),
            'overdue', count(*) filter (where status = 'OPEN' and due_on < :today),
            'nextDueOn', min(due_on) filter (where status = 'OPEN'),
            'updatedAt', max(updated_at))
          from commitment where customer_id = :id having count(*) > 0),
        'lastCommunication', (
          select jsonb_build_object(
            'id', id, 'channel', channel, 'direction', direction, 'topic', topic, 'at', at,
            'updatedAt', updated_at)
          from communication where customer_id = :id and status = 'HELD'
          order by at desc, id desc limit 1),
        'profile', (
          select jsonb_build_object(
            'completeness', c.profile_completeness, 'verifiedOn', c.profile_verified_on,
            'updatedAt', max(updated_at))
          from profile_section where customer_id = :id having count(*) > 0),
        'duplicates', (
          select jsonb_build_object('open', count(*), 'updatedAt', max(found_at))
          from duplicate_pair
          where (first_customer_id = :id or second_customer_id = :id) and status = 'OPEN'
          having count(*) > 0),
        'pool', (
          select jsonb_build_object('releaseAt', release_at, 'updatedAt', touched_at)
          from ownership_watch where customer_id = :id and release_at is not null),
        'opportunities', (
          select jsonb_build_object(
            'open', count(*) filter (where status = 'OPEN'),
            'amounts', coalesce(
              (select jsonb_agg(jsonb_build_object('amount', cast(amount as text),
                 'currency', currency) order by currency) from open_amount), '[]'),
            'updatedAt', max(updated_at))
          from overview_opportunity where customer_id = :id having count(*) > 0),
        'orders', (
          select jsonb_build_object(
            'count', count(*) filter (where status <> 'CANCELLED'),
            'totals', coalesce(
              (select jsonb_agg(jsonb_build_object('amount', cast(total as text),
                 'currency', currency) order by currency) from order_total), '[]'),
            'returned', coalesce(
              (select jsonb_agg(jsonb_build_object('amount', cast(returned as text),
                 'currency', currency) order by currency) from order_total), '[]'),
            'last', (
              select jsonb_build_object(
                'id', id, 'number', number, 'placedAt', placed_at, 'total',
                jsonb_build_object('amount', cast(total as text), 'currency', currency))
              from good_order order by placed_at desc, id desc limit 1),
            'updatedAt', max(updated_at))
          from overview_order where customer_id = :id having count(*) > 0),
        'tickets', (
          select jsonb_build_object(
            'open', count(*) filter (where open),
            'warned', count(*) filter (where open and warned and not breached),
            'breached', count(*) filter (where open and breached),
            'updatedAt', max(greatest(updated_at, clock_at)))
          from ticket having count(*) > 0),
        'satisfaction', (
          select jsonb_build_object('csm', csm, 'level', csm_level, 'answers', csm_answers,
            'lastAnswerAt', last_answer_at, 'updatedAt', greatest(csm_at, last_answer_at))
          from f where csm_at is not null or last_answer_at is not null),
        'value', (
          select jsonb_build_object('asOf', value_as_of, 'recency', recency,
            'frequency', frequency, 'monetary', monetary, 'segment', segment,
            'valueClass', value_class, 'revenue', jsonb_build_object(
              'amount', cast(revenue as text), 'currency', revenue_currency),
            'updatedAt', value_at)
          from f where value_at is not null),
        'loyalty', (
          select jsonb_build_object('tier', tier, 'points', points,
            'updatedAt', greatest(tier_at, points_at))
          from f where tier_at is not null or points_at is not null),
        'churn', (
          select jsonb_build_object('band', risk_band, 'risk', risk, 'reasons', risk_reasons,
            'updatedAt', risk_at)
          from f where risk_at is not null),
        'credit', (
          select jsonb_build_object('grade', a.grade,
            'limit', case when a.limit_amount is not null then jsonb_build_object(
              'amount', cast(a.limit_amount as text), 'currency', a.limit_currency) end,
            'limitValidUntil', a.limit_valid_until,
            'exposures', coalesce(owed.amounts, '[]'),
            'updatedAt', greatest(a.updated_at, owed.updated_at))
          from (
            select jsonb_agg(jsonb_build_object(
                'amount', cast(open_orders + open_invoices as text), 'currency', currency)
                order by currency) as amounts, max(updated_at) as updated_at
            from credit_exposure where customer_id = :id) owed
          left join credit_account a on a.customer_id = :id
          where a.customer_id is not null or owed.amounts is not null),
        'keyAccount', (
          select jsonb_build_object('id', id, 'kind', kind, 'since', since,
            'managerId', manager_id, 'updatedAt', updated_at)
          from key_account where customer_id = :id and status = 'CONFIRMED')))
      from customer c where c.id = :id and %s
      """;

  private OverviewSql() {}
}

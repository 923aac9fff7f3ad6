package io.kehu.customer.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the whole read model of one customer by one statement, in the shape of the answer.
@ApplicationScoped
class OverviewQuery {
  private static final String SQL =
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
        where t.customer_id = :id group by t.id)
      select jsonb_strip_nulls(jsonb_build_object(
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
      """;

  private final Jdbi jdbi;
  private final ObjectMapper json;

  OverviewQuery(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /// The parts of an overview beside the customer itself.
  record Parts(
      OverviewApi.@Nullable Opportunities opportunities,
      OverviewApi.@Nullable Orders orders,
      OverviewApi.@Nullable Tickets tickets,
      OverviewApi.@Nullable Satisfaction satisfaction,
      OverviewApi.@Nullable Value value,
      OverviewApi.@Nullable Loyalty loyalty,
      OverviewApi.@Nullable Churn churn,
      OverviewApi.@Nullable Credit credit,
      OverviewApi.@Nullable KeyAccountPart keyAccount) {}

  Parts of(UUID customerId) {
    String parts =
        jdbi.withHandle(db -> db.createQuery(SQL).bind("id", customerId).mapTo(String.class).one());
    try {
      return json.readValue(parts, Parts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The read model has a shape of its own", e);
    }
  }
}

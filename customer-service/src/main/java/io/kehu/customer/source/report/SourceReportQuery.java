package io.kehu.customer.source.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.source.BuiltInSource;
import io.kehu.platform.money.Money;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Counts customers and sums costs by source in one statement.
@ApplicationScoped
class SourceReportQuery {
  /// The place of the access predicate is a `%s`.
  private static final String SQL =
      """
      with picked as (
        select c.id, c.source, case when :byCampaign then c.campaign end as campaign,
               c.customer_class,
               c.customer_class = 'CURRENT' or exists (
                 select from customer_class_change h where h.customer_id = c.id
                   and 'CURRENT' in (h.from_class, h.to_class)) as became_current
        from customer c
        where %s
          and c.created_at >= cast(:from as timestamp) at time zone :zone
          and c.created_at < (cast(:until as timestamp) + interval '1 day') at time zone :zone),
      in_class as (
        select source, campaign, jsonb_object_agg(customer_class, n) as by_class,
               sum(n) as customers, sum(became_current) as became_current
        from (
          select source, campaign, customer_class, count(*) as n,
                 count(*) filter (where became_current) as became_current
          from picked group by source, campaign, customer_class) s
        group by source, campaign),
      revenue as (
        select source, campaign, sum(n) as orders,
               jsonb_agg(jsonb_build_object('amount', cast(total as text), 'currency', currency)
                 order by currency) as amounts
        from (
          select p.source, p.campaign, o.currency, sum(o.total - o.returned_total) as total,
                 count(*) as n
          from picked p cross join lateral (
            select currency, total, returned_total from overview_order
            where customer_id = p.id and status <> 'CANCELLED'
            order by placed_at, id limit 1) o
          group by p.source, p.campaign, o.currency) s
        group by source, campaign),
      cost as (
        select source, campaign,
               jsonb_agg(jsonb_build_object('amount', cast(total as text), 'currency', currency)
                 order by currency) as amounts
        from (
          select source, case when :byCampaign then campaign end as campaign, currency,
                 round(sum(amount
                   * (least(ends_on, :until) - greatest(starts_on, :from) + 1)
                   / (ends_on - starts_on + 1)), 4) as total
          from source_cost where :withCosts and starts_on <= :until and ends_on >= :from
          group by 1, 2, 3) s
        group by source, campaign),
      line as (
        select k.source, s.parent, k.campaign, coalesce(n.customers, 0) as customers,
               coalesce(n.by_class, '{}') as by_class,
               coalesce(n.became_current, 0) as became_current,
               coalesce(r.orders, 0) as first_orders, r.amounts as revenue, x.amounts as cost
        from (
          select source, campaign from in_class
          union select source, campaign from cost) k
        left join source s on s.code = k.source
        left join in_class n
          on n.source is not distinct from k.source and n.campaign is not distinct from k.campaign
        left join revenue r
          on r.source is not distinct from k.source and r.campaign is not distinct from k.campaign
        left join cost x
          on x.source is not distinct from k.source and x.campaign is not distinct from k.campaign
        order by customers desc, k.source, k.campaign
        limit :most)
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'source', source, 'parent', parent, 'campaign', campaign, 'customers', customers,
        'byClass', by_class, 'becameCurrent', became_current, 'firstOrders', first_orders,
        'revenue', revenue, 'cost', cost)) order by customers desc, source, campaign), '[]')
      from line
      """;

  private static final TypeReference<List<Counted>> ROWS = new TypeReference<>() {};

  private final Jdbi jdbi;
  private final ObjectMapper json;

  SourceReportQuery(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /// What was counted of one source; null amounts where there are none.
  ///
  /// @param parent of an own source
  record Counted(
      @Nullable String source,
      @Nullable BuiltInSource parent,
      @Nullable String campaign,
      long customers,
      Map<CustomerClass, Long> byClass,
      long becameCurrent,
      long firstOrders,
      @Nullable List<Money> revenue,
      @Nullable List<Money> cost) {}

  /// @param readable the customers that count
  /// @param zone in which days begin
  List<Counted> rows(
      Sql readable,
      LocalDate from,
      LocalDate until,
      ZoneId zone,
      boolean byCampaign,
      boolean withCosts,
      int most) {
    String rows =
        jdbi.withHandle(db -> {
          try (Query query = db.createQuery(SQL.formatted(readable.text()))) {
            readable.parameters().forEach(query::bind);
            return query
                .bind("from", from)
                .bind("until", until)
                .bind("zone", zone.getId())
                .bind("byCampaign", byCampaign)
                .bind("withCosts", withCosts)
                .bind("most", most)
                .mapTo(String.class)
                .one();
          }
        });
    try {
      return json.readValue(rows, ROWS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report has a shape of its own", e);
    }
  }
}

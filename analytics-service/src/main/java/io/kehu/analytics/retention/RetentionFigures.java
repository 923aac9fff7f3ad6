package io.kehu.analytics.retention;

import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/// Who comes back, computed from the order facts.
public final class RetentionFigures {
  private final Handle handle;
  private final Scope scope;

  public RetentionFigures(Handle handle, Scope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /// One step of the period.
  ///
  /// @param from its first day; the last step may be cut short by the period's end
  /// @param buyers customers with a purchase in it
  /// @param revenue less returns
  /// @param returned buyers who had bought in an earlier step ÷ buyers (return rate 回头率)
  /// @param retained buyers of the step before who bought again in this one ÷ buyers of the step before (retention rate 客户维系率)
  @Schema(name = "RetentionStep")
  public record Step(
      LocalDate from,
      long buyers,
      long orders,
      Money revenue,
      Proportion returned,
      Proportion retained) {}

  public List<Step> steps(Period period, Granularity granularity, String currency) {
    String sql =
        """
        with purchase as (
          select o.customer_id, o.placed_at, o.total - o.returned as revenue,
                 date_trunc('%1$s', o.placed_at at time zone :zone)::date as step
          from order_fact o
          where o.counts and o.currency = :currency and o.placed_at < :end and %2$s
        ),
        first_step as (
          select customer_id, min(step) as step from purchase group by customer_id
        ),
        bought as (
          select step, customer_id, count(*) as orders, sum(revenue) as revenue
          from purchase where placed_at >= :start group by step, customer_id
        ),
        by_step as (
          select b.step, count(*) as buyers, sum(b.orders) as orders, sum(b.revenue) as revenue,
                 count(*) filter (where f.step < b.step) as returned
          from bought b join first_step f using (customer_id)
          group by b.step
        ),
        calendar as (
          select s::date as step
          from generate_series(
            date_trunc('%1$s', cast(:from as timestamp)), cast(:to as timestamp), interval '%3$s') s
        )
        select c.step, coalesce(s.buyers, 0), coalesce(s.orders, 0), coalesce(s.revenue, 0),
               coalesce(s.returned, 0),
               (select count(*) from bought before join bought now using (customer_id)
                where now.step = c.step
                  and before.step = (c.step - interval '%3$s')::date)      as retained,
               coalesce(lag(s.buyers) over (order by c.step), 0)           as buyers_before
        from calendar c left join by_step s using (step)
        order by c.step
        """
            .formatted(
                granularity.truncation(),
                scope.customersBy("o.customer_id"),
                granularity == Granularity.QUARTER ? "3 months" : "1 " + granularity.truncation());
    return handle
        .createQuery(sql)
        .bind("zone", period.zone().getId())
        .bind("currency", currency)
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bind("from", period.from().toString())
        .bind("to", period.to().toString())
        .bindMap(scope.customers().parameters())
        .map((row, context) ->
            new Step(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                row.getLong(3),
                new Money(row.getBigDecimal(4), Currency.getInstance(currency)),
                Proportion.of(row.getLong(5), row.getLong(2)),
                Proportion.of(row.getLong(6), row.getLong(7))))
        .list();
  }

  /// Customers with purchases on at least two days of the period ÷ customers with purchases in it (repurchase rate 重复购买率).
  public Proportion repurchase(Period period) {
    String sql =
        """
        select count(*) filter (where days >= 2), count(*)
        from (
          select o.customer_id, count(distinct (o.placed_at at time zone :zone)::date) as days
          from order_fact o
          where o.counts and o.placed_at >= :start and o.placed_at < :end and %s
          group by o.customer_id
        ) buyer
        """
            .formatted(scope.customersBy("o.customer_id"));
    return handle
        .createQuery(sql)
        .bind("zone", period.zone().getId())
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bindMap(scope.customers().parameters())
        .map((row, context) -> Proportion.of(row.getLong(1), row.getLong(2)))
        .one();
  }
}

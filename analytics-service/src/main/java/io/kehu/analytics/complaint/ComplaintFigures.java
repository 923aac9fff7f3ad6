package io.kehu.analytics.complaint;

import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How often customers complain, computed from the ticket and order facts.
public final class ComplaintFigures {
  private final Handle handle;
  private final Scope scope;

  public ComplaintFigures(Handle handle, Scope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /// One step of the period.
  ///
  /// @param perThousandOrders complaints ÷ orders × 1,000; null without orders
  /// @param complaining customers who complained ÷ active ones (who ordered or complained)
  /// @param firstResponseMinutes median from opening to first response, of those answered; null without any
  /// @param resolutionMinutes median from opening to resolution, of those resolved; null without any
  @Schema(name = "ComplaintStep")
  public record Step(
      LocalDate from,
      long complaints,
      long orders,
      @Nullable Double perThousandOrders,
      Proportion complaining,
      @Nullable Double firstResponseMinutes,
      @Nullable Double resolutionMinutes) {}

  /// @param granularity null for the whole period as one step
  public List<Step> steps(Period period, @Nullable Granularity granularity) {
    String step =
        granularity == null
            ? "cast(:from as date)"
            : "date_trunc('%s', %%s at time zone :zone)::date".formatted(granularity.truncation());
    String sql =
        """
        with complaint as (
          select %1$s as step, t.customer_id, t.opened_at, t.responded_at, t.resolved_at
          from ticket_fact t
          where t.type = 'COMPLAINT' and t.opened_at >= :start and t.opened_at < :end and %3$s
        ),
        purchase as (
          select %2$s as step, o.customer_id
          from order_fact o
          where o.counts and o.placed_at >= :start and o.placed_at < :end and %4$s
        ),
        active as (
          select step, count(distinct customer_id) as customers
          from (select step, customer_id from complaint
                union select step, customer_id from purchase) both_kinds
          group by step
        ),
        complaints as (
          select step, count(*) as complaints, count(distinct customer_id) as customers,
            percentile_cont(0.5) within group (order by extract(epoch from responded_at - opened_at) / 60)
              as response,
            percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at) / 60)
              as resolution
          from complaint group by step
        ),
        orders as (select step, count(*) as orders from purchase group by step)
        select a.step, coalesce(c.complaints, 0), coalesce(o.orders, 0),
               coalesce(c.customers, 0), a.customers, c.response, c.resolution
        from active a left join complaints c using (step) left join orders o using (step)
        order by a.step
        """
            .formatted(
                step.formatted("t.opened_at"),
                step.formatted("o.placed_at"),
                scope.customersBy("t.customer_id"),
                scope.customersBy("o.customer_id"));
    return handle
        .createQuery(sql)
        .bind("zone", period.zone().getId())
        .bind("from", period.from().toString())
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bindMap(scope.customers().parameters())
        .map((row, context) ->
            new Step(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                row.getLong(3),
                row.getLong(3) == 0 ? null : 1000.0 * row.getLong(2) / row.getLong(3),
                Proportion.of(row.getLong(4), row.getLong(5)),
                number(row.getBigDecimal(6)),
                number(row.getBigDecimal(7))))
        .list();
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}

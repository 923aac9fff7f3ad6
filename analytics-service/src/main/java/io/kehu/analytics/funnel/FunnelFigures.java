package io.kehu.analytics.funnel;

import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Period;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How opportunities fare, computed from the opportunity facts.
public final class FunnelFigures {
  private final Handle handle;
  private final Scope scope;

  public FunnelFigures(Handle handle, Scope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /// By what outcomes are told apart.
  public enum Dimension {
    NONE("'all'", ""),
    PERIOD("to_char(date_trunc('%s', p.closed_at at time zone :zone), 'YYYY-MM-DD')", ""),
    PRODUCT(
        "coalesce(f.name, u.product_id::text, '')",
        "left join lateral unnest(p.product_ids) as u(product_id) on true"
            + " left join product_fact f on f.product_id = u.product_id"),
    OWNER("coalesce(p.owner_name, p.owner_id::text, '')", ""),
    TEAM("coalesce(p.team, '')", ""),
    SOURCE("coalesce(p.source, '')", "");

    private final String key;
    private final String join;

    Dimension(String key, String join) {
      this.key = key;
      this.join = join;
    }
  }

  /// What became of the opportunities that were closed in a period.
  ///
  /// @param key value of the dimension, empty where an opportunity has none
  /// @param winRate won ÷ (won + lost)
  /// @param wonValue sum of the amounts won, of one currency
  /// @param averageWon wonValue ÷ won opportunities that have an amount; null without any
  /// @param wonDays days from opening to closing of those won
  /// @param lostDays the same of those lost
  @Schema(name = "FunnelOutcome")
  public record Outcome(
      String key,
      long won,
      long lost,
      Proportion winRate,
      Money wonValue,
      @Nullable Double averageWon,
      Days wonDays,
      Days lostDays) {}

  /// @param mean null where nothing was closed
  /// @param median null where nothing was closed
  public record Days(@Nullable Double mean, @Nullable Double median) {}

  public List<Outcome> outcomes(Period period, Dimension by, String truncation, String currency) {
    String sql =
        """
        with closed as (
          select %1$s as key, p.status,
                 p.amount,
                 (p.closed_at at time zone :zone)::date - p.opened_on as days
          from opportunity_fact p %2$s
          where p.status in ('WON', 'LOST') and p.closed_at >= :start and p.closed_at < :end
            and (p.currency is null or p.currency = :currency) and %3$s
        )
        select key,
               count(*) filter (where status = 'WON'),
               count(*) filter (where status = 'LOST'),
               coalesce(sum(amount) filter (where status = 'WON'), 0),
               avg(amount) filter (where status = 'WON'),
               avg(days) filter (where status = 'WON'),
               percentile_cont(0.5) within group (order by days) filter (where status = 'WON'),
               avg(days) filter (where status = 'LOST'),
               percentile_cont(0.5) within group (order by days) filter (where status = 'LOST')
        from closed group by key order by key
        """
            .formatted(by.key.formatted(truncation), by.join, scope.opportunities().text());
    return handle
        .createQuery(sql)
        .bind("zone", period.zone().getId())
        .bind("currency", currency)
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bindMap(scope.opportunities().parameters())
        .map((row, context) ->
            new Outcome(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                Proportion.of(row.getLong(2), row.getLong(2) + row.getLong(3)),
                money(row.getBigDecimal(4), currency),
                number(row.getBigDecimal(5)),
                new Days(number(row.getBigDecimal(6)), number(row.getBigDecimal(7))),
                new Days(number(row.getBigDecimal(8)), number(row.getBigDecimal(9)))))
        .list();
  }

  /// One stage of a process and what passed through it.
  ///
  /// @param entered opportunities that entered the stage in the period
  /// @param advanced of these, those that later stood in a later stage or were won
  /// @param lost of these, those that were lost without having got further
  /// @param there the rest
  /// @param conversion advanced ÷ entered
  public record Stage(
      String stage, long entered, long advanced, long lost, long there, Proportion conversion) {}

  /// What became of the opportunities that entered each stage in the period, whatever happened to them later.
  public List<Stage> stages(Period period, String process) {
    return handle
        .createQuery(
            """
            with stage as (
              select stage, min(stage_order) as place from (
                select p.stage, p.stage_order from opportunity_fact p where p.process = :process
                union all
                select m.to_stage, m.to_order from stage_move_fact m
                join opportunity_fact p using (opportunity_id) where p.process = :process
              ) known group by stage
            ),
            entered as (
              select m.opportunity_id, m.to_stage as stage, min(m.moved_at) as at
              from stage_move_fact m join opportunity_fact p using (opportunity_id)
              where p.process = :process and m.moved_at >= :start and m.moved_at < :end and %s
              group by m.opportunity_id, m.to_stage
            ),
            fate as (
              select e.stage, p.status,
                     p.status = 'WON' or exists (
                       select 1 from stage_move_fact later join stage ls on ls.stage = later.to_stage
                       where later.opportunity_id = e.opportunity_id and later.moved_at >= e.at
                         and ls.place > s.place) as advanced
              from entered e join stage s using (stage)
              join opportunity_fact p using (opportunity_id)
            )
            select s.stage, count(f.stage),
                   count(*) filter (where f.advanced),
                   count(*) filter (where not f.advanced and f.status = 'LOST')
            from stage s left join fate f using (stage)
            group by s.stage, s.place order by s.place
            """
                .formatted(scope.opportunities().text()))
        .bind("process", process)
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bindMap(scope.opportunities().parameters())
        .map((row, context) -> {
          long entered = row.getLong(2);
          long advanced = row.getLong(3);
          long lost = row.getLong(4);
          return new Stage(
              row.getString(1),
              entered,
              advanced,
              lost,
              entered - advanced - lost,
              Proportion.of(advanced, entered));
        })
        .list();
  }

  /// Where open opportunities stand now.
  ///
  /// @param weighted amount × probability
  @Schema(name = "FunnelStanding")
  public record Standing(String stage, int order, long count, Money amount, Money weighted) {}

  public List<Standing> standing(String process, String currency) {
    return handle
        .createQuery(
            """
            select p.stage, min(p.stage_order), count(*),
                   coalesce(sum(p.amount) filter (where p.currency = :currency), 0),
                   coalesce(round(sum(p.amount * p.probability / 100) filter (where p.currency = :currency), 4), 0)
            from opportunity_fact p
            where p.status = 'OPEN' and p.process = :process and %s
            group by p.stage order by 2
            """
                .formatted(scope.opportunities().text()))
        .bind("process", process)
        .bind("currency", currency)
        .bindMap(scope.opportunities().parameters())
        .map((row, context) ->
            new Standing(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                money(row.getBigDecimal(4), currency),
                money(row.getBigDecimal(5), currency)))
        .list();
  }

  private static Money money(BigDecimal amount, String currency) {
    return new Money(amount, Currency.getInstance(currency));
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}

package io.kehu.sales.funnel;

import io.kehu.platform.money.Money;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Adds opportunities up in the database. `where` always speaks of the alias `o`.
@ApplicationScoped
class FunnelRepository {
  private static final String OPEN_BY_STAGE =
      """
      select o.process, o.stage, o.currency, count(*) as opportunities, sum(o.amount) as amount,
             sum(o.amount * coalesce(o.own_probability, o.stage_probability) / 100) as weighted
      from opportunity o
      where o.status = 'OPEN' and %s
      group by o.process, o.stage, o.currency\
      """;

  /// Of each opportunity that entered a stage in the period, the last stay there says what became of
  /// it: a stage may be entered again.
  private static final String CONVERSION =
      """
      with cohort as (
        select distinct on (s.opportunity_id, s.stage) s.stage, s.left_by
        from opportunity o join opportunity_stay s on s.opportunity_id = o.id
        where s.entered_at >= :begin and s.entered_at < :end and %s
        order by s.opportunity_id, s.stage, s.position desc
      )
      select stage, count(*) as entered,
             count(*) filter (where left_by in ('FORWARD', 'SKIP', 'WON')) as advanced,
             count(*) filter (where left_by = 'BACK') as went_back,
             count(*) filter (where left_by = 'LOST') as lost,
             count(*) filter (where left_by is null) as still_there
      from cohort group by stage\
      """;

  private static final String ENDED =
      """
      from (
        select o.status, o.amount, o.currency,
               cast(o.closed_at at time zone :zone as date) - o.opened_on as days
        from opportunity o
        where o.status <> 'OPEN' and o.closed_at >= :begin and o.closed_at < :end and %s
      ) ended\
      """;

  private static final String ENDS =
      """
      select status, count(*) as ended, avg(days) as mean,
             percentile_cont(0.5) within group (order by days) as median
      """
          + ENDED
          + " group by status";

  private static final String WON_VALUE =
      """
      select currency, sum(amount) as amount, avg(amount) as average
      """
          + ENDED
          + " where status = 'WON' and currency is not null group by currency order by currency";

  private final Jdbi jdbi;

  FunnelRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// One row per stage and currency; `currency` and sums are null for those without an amount.
  record OpenRow(
      String process, String stage, long count, @Nullable Money amount, @Nullable Money weighted) {}

  record ConversionRow(
      String stage, long entered, long advanced, long wentBack, long lost, long stillThere) {}

  record EndRow(String status, long count, BigDecimal meanDays, BigDecimal medianDays) {}

  record ValueRow(Currency currency, BigDecimal amount, BigDecimal average) {}

  List<OpenRow> open(Sql where) {
    return ask(OPEN_BY_STAGE, where, Map.of(), FunnelRepository::openRow);
  }

  List<ConversionRow> conversion(Sql where, Period period) {
    return ask(
        CONVERSION,
        where,
        Map.of("begin", period.begin(), "end", period.end()),
        row ->
            new ConversionRow(
                row.getString("stage"),
                row.getLong("entered"),
                row.getLong("advanced"),
                row.getLong("went_back"),
                row.getLong("lost"),
                row.getLong("still_there")));
  }

  List<EndRow> ends(Sql where, Period period) {
    return ask(
        ENDS,
        where,
        ended(period),
        row ->
            new EndRow(
                row.getString("status"),
                row.getLong("ended"),
                row.getBigDecimal("mean"),
                row.getBigDecimal("median")));
  }

  List<ValueRow> wonValue(Sql where, Period period) {
    return ask(
        WON_VALUE,
        where,
        ended(period),
        row ->
            new ValueRow(
                Currency.getInstance(row.getString("currency")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("average")));
  }

  private static Map<String, Object> ended(Period period) {
    return Map.of("begin", period.begin(), "end", period.end(), "zone", period.zone().getId());
  }

  private static OpenRow openRow(ResultSet row) throws SQLException {
    String code = row.getString("currency");
    Currency currency = code == null ? null : Currency.getInstance(code);
    return new OpenRow(
        row.getString("process"),
        row.getString("stage"),
        row.getLong("opportunities"),
        currency == null ? null : new Money(row.getBigDecimal("amount"), currency),
        currency == null ? null : MinorUnits.round(row.getBigDecimal("weighted"), currency));
  }

  private <T> List<T> ask(String sql, Sql where, Map<String, Object> more, RowReader<T> reader) {
    return jdbi.withHandle(handle -> ask(handle, sql.formatted(where.text()), where, more, reader));
  }

  private static <T> List<T> ask(
      Handle handle, String sql, Sql where, Map<String, Object> more, RowReader<T> reader) {
    try (Query query = handle.createQuery(sql)) {
      where.parameters().forEach(query::bind);
      more.forEach(query::bind);
      return query.map((row, context) -> reader.read(row)).list();
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}

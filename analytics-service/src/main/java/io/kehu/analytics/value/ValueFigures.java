package io.kehu.analytics.value;

import io.kehu.analytics.figure.Scope;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// RFM, ABC and concentration of all buyers as of a morning, computed from the order facts.
public final class ValueFigures {
  private final Handle handle;
  private final Scope scope;

  public ValueFigures(Handle handle, Scope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /// @param cells how many customers have each three-digit score, only those that occur
  /// @param segments how many customers are in each segment, only those that occur
  public record Rfm(
      long customers, ScoreCounts scores, Map<String, Long> cells, Map<String, Long> segments) {}

  public Rfm rfm(AsOf asOf) {
    Map<String, Long> cells =
        counts(
            asOf,
            Purchases.SCORED,
            "select concat(recency, frequency, monetary), count(*) from scored group by 1 order by 1");
    Map<String, Long> segments =
        counts(
            asOf,
            Purchases.SCORED,
            "select %s, count(*) from scored group by 1 order by 2 desc, 1"
                .formatted(Segment.caseExpression()));
    long customers = cells.values().stream().mapToLong(Long::longValue).sum();
    return new Rfm(customers, scores(cells), cells, segments);
  }

  private static ScoreCounts scores(Map<String, Long> cells) {
    List<List<Long>> counts = new ArrayList<>();
    for (int digit = 0; digit < 3; digit++) {
      long[] byScore = new long[5];
      for (Map.Entry<String, Long> cell : cells.entrySet()) {
        byScore[cell.getKey().charAt(digit) - '1'] += cell.getValue();
      }
      counts.add(java.util.Arrays.stream(byScore).boxed().toList());
    }
    return new ScoreCounts(counts.get(0), counts.get(1), counts.get(2));
  }

  /// One class of the ABC analysis.
  public record AbcClass(String valueClass, long customers, Money revenue) {}

  /// @param topShare revenue of the best 20 % of customers (rounded up) ÷ all; null without revenue
  /// @param gini 0 where all spend alike … 1 where one spends all; null without revenue
  public record Concentration(
      long customers,
      Money revenue,
      List<AbcClass> classes,
      @Nullable Double topShare,
      @Nullable Double gini) {}

  public Concentration concentration(AsOf asOf) {
    List<AbcClass> classes =
        query(
                asOf,
                Purchases.SCORED + "," + Purchases.CLASSED,
                "select value_class, count(*), sum(revenue) from classed group by 1 order by 1")
            .map((row, context) ->
                new AbcClass(row.getString(1), row.getLong(2), money(row.getBigDecimal(3), asOf)))
            .list();
    return query(
            asOf,
            Purchases.SCORED + "," + Purchases.CLASSED,
            """
            select count(*), coalesce(sum(revenue), 0),
                   sum(revenue) filter (where place <= ceil(0.2 * customers)) / nullif(sum(revenue), 0),
                   sum((customers + 1 - 2.0 * place) * revenue) / nullif(max(customers) * sum(revenue), 0)
            from classed
            """)
        .map((row, context) ->
            new Concentration(
                row.getLong(1),
                money(row.getBigDecimal(2), asOf),
                classes,
                row.getObject(3) == null ? null : row.getDouble(3),
                row.getObject(4) == null ? null : row.getDouble(4)))
        .one();
  }

  private static Money money(BigDecimal amount, AsOf asOf) {
    return new Money(amount, Currency.getInstance(asOf.currency()));
  }

  private Map<String, Long> counts(AsOf asOf, String expressions, String select) {
    Map<String, Long> counts = new java.util.LinkedHashMap<>();
    query(asOf, expressions, select)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private Query query(AsOf asOf, String expressions, String select) {
    String buyers = Purchases.BY_CUSTOMER.formatted(scope.customersBy("o.customer_id"));
    return handle
        .createQuery("with " + buyers + "," + expressions + select)
        .bind("end", asOf.end().atOffset(java.time.ZoneOffset.UTC))
        .bind("zone", asOf.zone().getId())
        .bind("currency", asOf.currency())
        .bindMap(scope.customers().parameters());
  }
}

package io.kehu.analytics.satisfaction;

import io.kehu.analytics.estimate.Mean;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// CSM = ΣX ÷ N over answered items, computed from the answer facts.
public final class SatisfactionFigures {
  private final Handle handle;
  private final Scope scope;

  public SatisfactionFigures(Handle handle, Scope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /// By what answers are told apart.
  public enum Dimension {
    NONE("'all'"),
    PERIOD("to_char(date_trunc('%s', a.answered_at at time zone :zone), 'YYYY-MM-DD')"),
    ITEM("a.item"),
    QUESTIONNAIRE("a.questionnaire"),
    PRODUCT(
        "coalesce((select f.name from product_fact f where f.product_id = a.product_id), a.product_id::text, '')"),
    CUSTOMER("a.customer_id::text");

    private final String key;

    Dimension(String key) {
      this.key = key;
    }
  }

  /// @param key value of the dimension, empty where an answer has none
  /// @param csm mean of the scores, −90 … +90
  /// @param level nearest named level, null without answers
  /// @param responses questionnaires that the answers came from
  /// @param distribution answers by level, best first, all seven
  public record Satisfaction(
      String key,
      Mean csm,
      @Nullable CsmLevel level,
      long responses,
      Map<CsmLevel, Long> distribution) {}

  /// @param customer only this one's answers, null for all
  /// @param limit rows at most, by key
  public List<Satisfaction> satisfaction(
      Period period, Dimension by, String truncation, @Nullable UUID customer, int limit) {
    String levels =
        java.util.Arrays.stream(CsmLevel.values())
            .map(level -> "count(*) filter (where a.score = " + level.score() + ")")
            .collect(java.util.stream.Collectors.joining(", "));
    String sql =
        """
        select %s as key, count(*), coalesce(sum(a.score), 0), coalesce(sum(a.score * a.score), 0),
               count(distinct a.response_id), %s
        from answer_fact a
        where a.answered_at >= :start and a.answered_at < :end
          and (cast(:customer as uuid) is null or a.customer_id = cast(:customer as uuid)) and %s
        group by 1 order by 1 limit :limit
        """
            .formatted(by.key.formatted(truncation), levels, scope.customersBy("a.customer_id"));
    return handle
        .createQuery(sql)
        .bind("zone", period.zone().getId())
        .bind("start", period.start().atOffset(ZoneOffset.UTC))
        .bind("end", period.end().atOffset(ZoneOffset.UTC))
        .bind("customer", customer == null ? null : customer.toString())
        .bind("limit", limit)
        .bindMap(scope.customers().parameters())
        .map((row, context) -> {
          Mean csm = Mean.of(row.getLong(2), row.getDouble(3), row.getDouble(4));
          Map<CsmLevel, Long> distribution = new LinkedHashMap<>();
          for (CsmLevel level : CsmLevel.values()) {
            distribution.put(level, row.getLong(6 + level.ordinal()));
          }
          CsmLevel level = csm.value() == null ? null : CsmLevel.nearest(csm.value());
          return new Satisfaction(row.getString(1), csm, level, row.getLong(5), distribution);
        })
        .list();
  }
}

package io.kehu.customer.overview;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Keeps the newest figures of each customer, group by group: each group has its own age.
@ApplicationScoped
class FigureFold {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  FigureFold(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  void answered(Told.Answer told) {
    save(told.customerId(), "last_answer_at", told.answeredAt(), Map.of());
  }

  void satisfaction(Told.Satisfaction told) {
    save(
        told.customerId(),
        "csm_at",
        told.at(),
        Map.of("csm", told.csm(), "csm_level", told.level(), "csm_answers", told.answers()));
  }

  void points(Told.Points told) {
    save(told.customerId(), "points_at", told.at(), Map.of("points", told.balance()));
  }

  void tier(Told.Tier told) {
    save(told.customerId(), "tier_at", told.at(), Map.of("tier", told.to()));
  }

  void risk(Told.Risk told) {
    save(
        told.customerId(),
        "risk_at",
        told.at(),
        Map.of(
            "risk_band",
            told.to(),
            "risk",
            told.risk(),
            "risk_reasons",
            json.valueToTree(told.reasons())));
  }

  void value(Told.Value told, Instant at) {
    save(
        told.customerId(),
        "value_at",
        at,
        Map.of(
            "value_as_of",
            told.asOf(),
            "recency",
            told.recency(),
            "frequency",
            told.frequency(),
            "monetary",
            told.monetary(),
            "segment",
            told.segment(),
            "value_class",
            told.valueClass(),
            "revenue",
            told.revenue().amount(),
            "revenue_currency",
            told.revenue().currency().getCurrencyCode()));
  }

  /// @param age column of the group's age
  /// @param columns of the group, by name; names are ours
  private void save(UUID customerId, String age, Instant at, Map<String, Object> columns) {
    List<String> names = columns.keySet().stream().sorted().toList();
    String sql =
        """
        insert into overview_figures as known (customer_id, %1$s%2$s) values (:customer_id, :at%3$s)
        on conflict (customer_id) do update set %1$s = excluded.%1$s%4$s
        where known.%1$s is null or known.%1$s <= excluded.%1$s
        """
            .formatted(
                age,
                each(names, ", %1$s"),
                each(names, ", :%1$s"),
                each(names, ", %1$s = excluded.%1$s"));
    jdbi.useHandle(db ->
        db.createUpdate(sql)
            .bind("customer_id", customerId)
            .bind("at", at)
            .bindMap(columns)
            .execute());
  }

  private static String each(List<String> names, String pattern) {
    return names.stream().map(pattern::formatted).collect(Collectors.joining());
  }
}

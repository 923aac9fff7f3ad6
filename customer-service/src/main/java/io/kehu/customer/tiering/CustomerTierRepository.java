package io.kehu.customer.tiering;

import io.kehu.customer.expression.Condition;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Which customer is of which tier.
@ApplicationScoped
class CustomerTierRepository {
  private final Jdbi jdbi;

  CustomerTierRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A customer whose tier changed.
  record Turn(UUID customerId, @Nullable String from, @Nullable String to, boolean manual) {}

  /// Works the tiers of some customers out, by one statement.
  ///
  /// @param tiers conditions by code, in their order
  List<Turn> refresh(
      SequencedMap<String, Condition> tiers, Collection<UUID> customers, Instant now) {
    StringBuilder first = new StringBuilder("case");
    int place = 0;
    for (Condition condition : tiers.values()) {
      first.append(" when ").append(condition.where().text());
      first.append(" then cast(:tier").append(place++).append(" as text)");
    }
    String computed = tiers.isEmpty() ? "cast(null as text)" : first + " end";
    String sql =
        """
        with subject as (
          select c.id, %s as computed from %s where c.id = any(:customers) and c.merged_into_id is null and c.erased_at is null),
        standing as materialized (
          select s.id, s.computed, t.computed as computed_before, t.tier as before,
            coalesce(t.manual_tier is not null and coalesce(t.manual_until > :now, true), false) as manual,
            t.manual_tier
          from subject s left join customer_tier t on t.customer_id = s.id),
        decided as materialized (
          select *, case when manual then manual_tier else computed end as tier from standing),
        written as (
          insert into customer_tier as known (customer_id, tier, since, computed)
          select id, tier, :now, computed from decided
          where tier is distinct from before or computed is distinct from computed_before
          on conflict (customer_id) do update set
            tier = excluded.tier, computed = excluded.computed,
            since = case when known.tier is distinct from excluded.tier
              then excluded.since else known.since end)
        select id, before, tier, manual from decided where tier is distinct from before
        """
            .formatted(computed, Condition.from(tiers.values()));
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        int number = 0;
        for (String code : tiers.keySet()) {
          query.bind("tier" + number++, code);
        }
        tiers.values().forEach(condition -> condition.where().parameters().forEach(query::bind));
        return query
            .bind("customers", customers)
            .bind("now", now)
            .map((row, _) ->
                new Turn(
                    row.getObject("id", UUID.class),
                    row.getString("before"),
                    row.getString("tier"),
                    row.getBoolean("manual")))
            .list();
      }
    });
  }

  /// What is known of a customer's tier, without its service.
  Optional<TieringApi.CustomerTier> find(UUID customer, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from customer_tier where customer_id = ?")
            .bind(0, customer)
            .map((row, _) -> view(row, now))
            .findOne());
  }

  void setManual(UUID customer, TieringApi.@Nullable Manual manual, Instant now) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer_tier as known
                  (customer_id, version, since, manual_tier, manual_reason, manual_until, manual_actor)
                values (:customer, 1, :now, :tier, :reason, :until, :actor)
                on conflict (customer_id) do update set version = known.version + 1,
                  manual_tier = excluded.manual_tier, manual_reason = excluded.manual_reason,
                  manual_until = excluded.manual_until, manual_actor = excluded.manual_actor
                """)
            .bind("customer", customer)
            .bind("now", now)
            .bind("tier", manual == null ? null : manual.tier())
            .bind("reason", manual == null ? null : manual.reason())
            .bind("until", manual == null ? null : manual.until())
            .bind("actor", manual == null ? null : manual.actor())
            .execute());
  }

  private static TieringApi.CustomerTier view(ResultSet row, Instant now) throws SQLException {
    return new TieringApi.CustomerTier(
        row.getObject("customer_id", UUID.class),
        row.getString("tier"),
        null,
        Rows.instant(row, "since"),
        row.getString("computed"),
        manual(row, now),
        null,
        row.getLong("version"));
  }

  private static TieringApi.@Nullable Manual manual(ResultSet row, Instant now)
      throws SQLException {
    String tier = row.getString("manual_tier");
    Instant until = Rows.instantOrNull(row, "manual_until");
    return tier == null || (until != null && !until.isAfter(now))
        ? null
        : new TieringApi.Manual(
            tier, row.getString("manual_reason"), until, row.getString("manual_actor"));
  }
}

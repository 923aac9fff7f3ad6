package io.kehu.customer.credit;

import io.kehu.platform.money.Money;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The credit accounts of customers and the limits that they ever had.
@ApplicationScoped
class CreditRepository {
  private static final Listing<CreditApi.LimitChange> LIMITS =
      Listing.from("credit_limit l", "l.id")
          .required("at", FieldType.INSTANT, "l.at")
          .required("validUntil", FieldType.DATE, "l.valid_until")
          .defaultSort("-at")
          .select("l.*", CreditRepository::limit);

  private final Jdbi jdbi;
  private final Lists lists;

  CreditRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Optional<CreditAccount> of(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from credit_account where customer_id = :customerId")
            .bind("customerId", customerId)
            .map((row, _) -> account(row))
            .findOne());
  }

  /// Adds a limit to the history and lets it hold from now on.
  void save(CreditApi.LimitChange limit) {
    jdbi.useHandle(db -> {
      db.createUpdate(
              """
              insert into credit_limit
                (id, customer_id, amount, currency, valid_until, reason, actor, actor_id, at)
              values (:id, :customerId, :amount, :currency, :validUntil, :reason, :actor, :actorId, :at)
              """)
          .bind("id", limit.id())
          .bind("customerId", limit.customerId())
          .bind("amount", limit.amount().amount())
          .bind("currency", limit.amount().currency().getCurrencyCode())
          .bind("validUntil", limit.validUntil())
          .bind("reason", limit.reason())
          .bind("actor", limit.actor())
          .bind("actorId", limit.actorId())
          .bind("at", limit.at())
          .execute();
      db.createUpdate(
              """
              insert into credit_account as known
                (customer_id, version, limit_amount, limit_currency, limit_valid_until, limit_set_at,
                 updated_at)
              values (:customerId, 1, :amount, :currency, :validUntil, :at, :at)
              on conflict (customer_id) do update set
                version = known.version + 1, limit_amount = excluded.limit_amount,
                limit_currency = excluded.limit_currency,
                limit_valid_until = excluded.limit_valid_until,
                limit_set_at = excluded.limit_set_at, updated_at = excluded.updated_at
              """)
          .bind("customerId", limit.customerId())
          .bind("amount", limit.amount().amount())
          .bind("currency", limit.amount().currency().getCurrencyCode())
          .bind("validUntil", limit.validUntil())
          .bind("at", limit.at())
          .execute();
    });
  }

  /// Lets an assessment hold from now on.
  ///
  /// @param grade null where too little was known for one
  void saveAssessment(
      UUID customerId,
      UUID assessmentId,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      @Nullable Grade grade,
      Instant at) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into credit_account as known
                  (customer_id, version, assessment_id, score, coverage, grade, assessed_at, updated_at)
                values (:customerId, 1, :assessmentId, :score, :coverage, :grade, :at, :at)
                on conflict (customer_id) do update set
                  version = known.version + 1, assessment_id = excluded.assessment_id,
                  score = excluded.score, coverage = excluded.coverage, grade = excluded.grade,
                  assessed_at = excluded.assessed_at, updated_at = excluded.updated_at
                """)
            .bind("customerId", customerId)
            .bind("assessmentId", assessmentId)
            .bind("score", score)
            .bind("coverage", coverage)
            .bind("grade", grade == null ? null : grade.name())
            .bind("at", at)
            .execute());
  }

  Page<CreditApi.LimitChange> limits(UUID customerId, ListRequest request) {
    return lists.page(
        LIMITS,
        request,
        List.of(Sql.of("l.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  private static CreditAccount account(ResultSet row) throws SQLException {
    String grade = row.getString("grade");
    return new CreditAccount(
        row.getObject("customer_id", UUID.class),
        row.getLong("version"),
        row.getBigDecimal("score"),
        row.getBigDecimal("coverage"),
        grade == null ? null : Grade.valueOf(grade),
        Rows.instantOrNull(row, "assessed_at"),
        Rows.money(row, "limit_amount", "limit_currency"),
        Rows.dateOrNull(row, "limit_valid_until"),
        Rows.instantOrNull(row, "limit_set_at"));
  }

  private static CreditApi.LimitChange limit(ResultSet row) throws SQLException {
    return new CreditApi.LimitChange(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
        Rows.date(row, "valid_until"),
        row.getString("reason"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        Rows.instant(row, "at"));
  }
}

package io.kehu.customer.pool;

import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What a user holds and has claimed, by the customers and their kept handovers.
@ApplicationScoped
class PoolLedger {
  private static final Duration DAY = Duration.ofHours(24);

  private final Jdbi jdbi;

  PoolLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param held customers that the user owns, counted as far as the limit
  /// @param claimed customers that came to the user out of the pool in the last 24 hours
  /// @param gaveUpAt when the user last lost the customer to the pool, null if never
  record Standing(long held, long claimed, @Nullable Instant gaveUpAt) {}

  Standing of(UUID user, UUID customer, PoolPolicy.ClaimLimits limits, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select
                  (select count(*) from (
                     select from customer where owner_id = :user and merged_into_id is null limit :mostHeld) as owned) as held,
                  (select count(*) from (
                     select from customer_owner_change
                     where to_owner_id = :user and from_owner_id is null and actor_id = :user
                       and at > :since
                     limit :mostPerDay) as taken) as claimed,
                  (select max(at) from customer_owner_change
                   where customer_id = :customer and from_owner_id = :user and to_owner_id is null)
                    as gave_up_at
                """)
            .bind("user", user)
            .bind("customer", customer)
            .bind("mostHeld", limits.mostHeld())
            .bind("mostPerDay", limits.mostPerDay())
            .bind("since", now.minus(DAY))
            .map((row, _) ->
                new Standing(
                    row.getLong("held"),
                    row.getLong("claimed"),
                    Rows.instantOrNull(row, "gave_up_at")))
            .one());
  }
}

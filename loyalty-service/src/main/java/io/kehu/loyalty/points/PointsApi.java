package io.kehu.loyalty.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.loyalty.tier.Tier;
import io.kehu.loyalty.tier.TierStanding;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ledger on the wire.
final class PointsApi {
  private static final long MOST = 1_000_000_000;

  private PointsApi() {}

  /// @param reference names what they are spent on; a customer burns for each but once
  record Burn(
      @NotNull @Min(1) @Max(MOST) Long points,
      @NotBlank @Size(max = 300) String reason,
      @NotBlank @Size(max = 100) String reference) {}

  /// @param points negative takes away
  record Adjustment(
      @NotNull @Min(-MOST) @Max(MOST) Long points, @NotBlank @Size(max = 300) String reason) {}

  /// @param balance below zero where a return took back what had been burnt
  /// @param at the moment asked for; absent where it is now
  /// @param tierSince absent for who never earned anything, and in the past
  /// @param earned points within the window that decides on the tier; absent in the past
  /// @param nextTier absent at the top and in the past
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Balance(
      UUID customerId,
      long balance,
      @Nullable Instant at,
      Tier tier,
      @Nullable Instant tierSince,
      @Nullable Long earned,
      @Nullable Tier nextTier,
      @Nullable Long pointsToNextTier) {
    static Balance now(UUID customerId, long balance, TierStanding standing) {
      return new Balance(
          customerId,
          balance,
          null,
          standing.tier(),
          standing.since(),
          standing.earned(),
          standing.next(),
          standing.missing());
    }

    static Balance then(UUID customerId, long balance, Instant at, Tier tier) {
      return new Balance(customerId, balance, at, tier, null, null, null, null);
    }
  }

  /// @param number counts the account's entries
  /// @param orderId absent for what no order caused
  /// @param rate points for one unit of the order's currency
  /// @param earnedAt when the order was placed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      UUID id,
      long number,
      EntryKind kind,
      long points,
      long balance,
      String source,
      String reason,
      @Nullable UUID orderId,
      @Nullable BigDecimal rate,
      @Nullable Instant earnedAt,
      Instant at,
      String actor) {
    static Entry from(PointsEntry entry) {
      PointsEntry.OrderShare order = entry.order();
      return new Entry(
          entry.id(),
          entry.number(),
          entry.kind(),
          entry.points(),
          entry.balance(),
          entry.source(),
          entry.reason(),
          order == null ? null : order.orderId(),
          order == null ? null : order.rate(),
          order == null ? null : order.earnedAt(),
          entry.at(),
          entry.actor());
    }
  }
}

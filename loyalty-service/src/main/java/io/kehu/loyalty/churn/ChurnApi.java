package io.kehu.loyalty.churn;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signals and risks on the wire.
final class ChurnApi {
  private ChurnApi() {}

  /// @param risk 0 … 1, reckoned now
  /// @param reasons the signals that count, the heaviest first
  /// @param rhythm absent where the customer bought too seldom to have one
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RiskView(
      UUID customerId,
      BigDecimal risk,
      RiskBand band,
      Instant at,
      List<Reason> reasons,
      @Nullable RhythmView rhythm) {
    static RiskView from(UUID customerId, Risk risk, @Nullable Rhythm rhythm, Instant now) {
      return new RiskView(
          customerId,
          risk.value(),
          risk.band(),
          now,
          risk.reasons().stream().map(Reason::from).toList(),
          rhythm == null ? null : RhythmView.from(rhythm));
    }
  }

  /// @param weight at first
  /// @param remaining what it weighs now
  record Reason(
      UUID signalId,
      SignalKind kind,
      String detail,
      Instant at,
      double weight,
      BigDecimal remaining) {
    static Reason from(Risk.Reason reason) {
      Signal signal = reason.signal();
      return new Reason(
          signal.id(),
          signal.kind(),
          signal.detail(),
          signal.at(),
          signal.weight(),
          BigDecimal.valueOf(reason.remaining()).setScale(4, RoundingMode.HALF_UP));
    }
  }

  /// @param silentAfter then the customer has been silent for longer than usual
  record RhythmView(double usualGapDays, Instant lastOrderAt, Instant silentAfter) {
    static RhythmView from(Rhythm rhythm) {
      return new RhythmView(rhythm.usualGapDays(), rhythm.lastOrderAt(), rhythm.silentAfter());
    }
  }

  /// @param endedAt since when it does not count any more, the customer having ordered again
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignalView(
      UUID id,
      UUID customerId,
      @Nullable String customerName,
      SignalKind kind,
      double weight,
      String detail,
      Instant at,
      @Nullable Instant endedAt) {}

  /// @param risk as it was reckoned at `reckonedAt`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RiskItem(
      UUID customerId,
      @Nullable String customerNumber,
      @Nullable String customerName,
      @Nullable UUID ownerId,
      @Nullable String team,
      BigDecimal risk,
      RiskBand band,
      Instant reckonedAt,
      @Nullable Instant lastOrderAt) {}
}

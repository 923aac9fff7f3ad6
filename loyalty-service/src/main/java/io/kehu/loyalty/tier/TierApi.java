package io.kehu.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tiers on the wire.
final class TierApi {
  private TierApi() {}

  /// @param points asked for, earned within the window
  record Threshold(@NotNull Tier tier, @NotNull @Min(0) @Max(1_000_000_000_000L) Long points) {}

  /// @param items each tier once, rising
  record Replace(@NotNull @Size(min = 4, max = 4) List<@NotNull @Valid Threshold> items) {
    TierThresholds thresholds(long version) {
      Map<Tier, Long> points = new EnumMap<>(Tier.class);
      items.forEach(item -> points.put(item.tier(), item.points()));
      return new TierThresholds(points, version);
    }
  }

  /// @param windowDays how far back orders count
  record Thresholds(List<Threshold> items, long windowDays, long version) {
    static Thresholds from(TierThresholds thresholds, long windowDays) {
      return new Thresholds(
          Arrays.stream(Tier.values())
              .map(tier -> new Threshold(tier, thresholds.asked(tier)))
              .toList(),
          windowDays,
          thresholds.version());
    }
  }

  /// @param from absent for the first tier
  /// @param earned points that counted then
  @Schema(name = "TierChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      UUID id, @Nullable Tier from, Tier to, TierChangeCause cause, long earned, Instant at) {}
}

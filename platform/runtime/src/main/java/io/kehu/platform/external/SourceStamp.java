package io.kehu.platform.external;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How new a row is by the clock or counter of the system that it came from.
///
/// @param version counter, null where the system keeps none
/// @param updatedAt time, to the microsecond as PostgreSQL keeps it, null where the system keeps none
public record SourceStamp(@Nullable Long version, @Nullable Instant updatedAt) {
  public SourceStamp {
    updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /// How an arriving row stands to the stored one.
  public enum Order {
    NEWER,
    SAME,
    STALE,
    UNKNOWN
  }

  /// Compares by version where both have one, else by time; `UNKNOWN` where neither can be compared.
  public Order comparedTo(SourceStamp stored) {
    if (version != null && stored.version != null) {
      return order(version.compareTo(stored.version));
    }
    if (updatedAt != null && stored.updatedAt != null) {
      return order(updatedAt.compareTo(stored.updatedAt));
    }
    return Order.UNKNOWN;
  }

  private static Order order(int comparison) {
    return comparison > 0 ? Order.NEWER : comparison == 0 ? Order.SAME : Order.STALE;
  }
}

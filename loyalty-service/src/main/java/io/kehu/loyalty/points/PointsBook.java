package io.kehu.loyalty.points;

import io.kehu.loyalty.tier.TierService;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The one way into the ledger: holds the account, decides, writes the entry, moves the balance and tells the world, in
/// the transaction in hand.
@ApplicationScoped
class PointsBook {
  private final PointsRepository points;
  private final TierService tiers;
  private final Outbox outbox;
  private final CurrentCaller callers;
  private final PointsMetrics metrics;
  private final Clock clock;

  PointsBook(
      PointsRepository points,
      TierService tiers,
      Outbox outbox,
      CurrentCaller callers,
      PointsMetrics metrics,
      Clock clock) {
    this.points = points;
    this.tiers = tiers;
    this.outbox = outbox;
    this.callers = callers;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// @return empty where its source was booked before
  /// @throws ProblemException `points-insufficient`
  Optional<PointsEntry> book(UUID customerId, Booking booking) {
    PointsEntry entry =
        points.held(customerId).book(booking, clock.instant(), callers.get().username());
    if (!points.add(entry)) {
      return Optional.empty();
    }
    outbox.append(List.of(PointsChanged.from(entry)));
    metrics.count(entry);
    if (entry.kind() == EntryKind.EARN) {
      tiers.earned(customerId);
    }
    return Optional.of(entry);
  }
}

package io.kehu.loyalty.points;

import io.kehu.loyalty.tier.TierService;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
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

  /// Books on the account of one customer, whoever holds it now: what an order earns stays with whom the order names.
  ///
  /// @return empty where its source was booked before
  Optional<PointsEntry> book(UUID customerId, Booking booking) {
    return book(points.held(customerId), booking);
  }

  /// Books for a customer: on its own account, and what that does not bear on those of the customers that were merged
  /// into it. A burn may thus be several entries.
  ///
  /// @return the first of them; empty where its source was booked before
  /// @throws ProblemException `points-insufficient`
  Optional<PointsEntry> bookFor(UUID holderId, Booking booking) {
    List<PointsAccount> accounts = points.heldBy(holderId);
    PointsAccount own = accounts.getFirst();
    if (accounts.size() == 1) {
      return book(own, booking);
    }
    if (points.isBooked(holderId, booking.kind(), booking.source())) {
      return Optional.empty();
    }
    if (own.balance() + booking.points() >= 0 || booking.points() > 0) {
      return book(own, booking);
    }
    long balance = accounts.stream().mapToLong(PointsAccount::balance).sum();
    if (balance + booking.points() < 0) {
      throw PointsAccount.insufficient(balance);
    }
    return draw(accounts, booking);
  }

  private Optional<PointsEntry> draw(List<PointsAccount> accounts, Booking booking) {
    List<PointsEntry> drawn = new ArrayList<>();
    long left = -booking.points();
    for (PointsAccount account : accounts) {
      long part = Math.min(left, Math.max(0, account.balance()));
      if (part > 0) {
        book(account, booking.of(-part)).ifPresent(drawn::add);
        left -= part;
      }
    }
    return drawn.stream().findFirst();
  }

  private Optional<PointsEntry> book(PointsAccount account, Booking booking) {
    PointsEntry entry = account.book(booking, clock.instant(), callers.get().username());
    if (!points.add(entry)) {
      return Optional.empty();
    }
    UUID holder = account.holderId();
    outbox.append(List.of(PointsChanged.from(entry, holder, points.balance(holder))));
    metrics.count(entry);
    if (entry.kind() == EntryKind.EARN) {
      tiers.earned(holder);
    }
    return Optional.of(entry);
  }
}

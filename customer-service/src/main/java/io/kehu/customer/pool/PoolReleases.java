package io.kehu.customer.pool;

import io.kehu.customer.customer.CustomerService;
import io.kehu.platform.event.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Warns owners, and takes from them what they left alone all the same. Every call is one transaction of bounded size, and any number of
/// instances may call at once.
@ApplicationScoped
class PoolReleases {
  static final int WARNED_AT_ONCE = 500;

  private final OwnershipWatchRepository watches;
  private final PoolPolicies policies;
  private final CustomerService customers;
  private final Outbox outbox;
  private final Clock clock;
  private final Counter warned;
  private final Counter released;

  PoolReleases(
      OwnershipWatchRepository watches,
      PoolPolicies policies,
      CustomerService customers,
      Outbox outbox,
      Clock clock,
      MeterRegistry metrics) {
    this.watches = watches;
    this.policies = policies;
    this.customers = customers;
    this.outbox = outbox;
    this.clock = clock;
    this.warned = metrics.counter("kehu.pool.warned");
    this.released = metrics.counter("kehu.pool.released");
  }

  /// @return how many were warned; fewer than [#WARNED_AT_ONCE] means that nobody is left
  @Transactional
  int warn() {
    List<PoolPolicy.ReleaseRule> rules = policies.current().policy().releases();
    if (rules.isEmpty()) {
      return 0;
    }
    List<PoolEvent.ReleaseWarned> events =
        watches.warn(rules, clock.instant(), WARNED_AT_ONCE).stream()
            .map(who ->
                new PoolEvent.ReleaseWarned(
                    who.customerId(),
                    who.ownerId(),
                    who.team(),
                    who.untouchedSince(),
                    who.releaseAt()))
            .toList();
    outbox.append(events);
    warned.increment(events.size());
    return events.size();
  }

  /// Puts one customer back.
  ///
  /// @return false when nobody's time has come
  @Transactional
  boolean release() {
    Instant now = clock.instant();
    Optional<OwnershipWatchRepository.Due> next = watches.nextDue(now);
    next.ifPresent(due -> {
      String note = "Nobody cared for it since " + due.untouchedSince();
      if (customers.release(due.customerId(), due.ownerId(), note)) {
        released.increment();
      }
      watches.end(due.customerId());
    });
    return next.isPresent();
  }
}

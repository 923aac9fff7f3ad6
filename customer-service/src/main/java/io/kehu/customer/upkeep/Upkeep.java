package io.kehu.customer.upkeep;

import io.kehu.customer.expression.Condition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The steps of the upkeep. Each is a transaction of bounded size that waits for its turn.
@ApplicationScoped
class Upkeep {
  static final int BATCH = 1000;
  private static final int CHUNK = 2000;

  /// How far the clocks of instances may lie apart.
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final List<Derived> all;
  private final DueQueue queue;
  private final Fills fills;
  private final Jdbi jdbi;
  private final Clock clock;
  private final Counter refreshed;
  private final Counter filled;
  private final Counter turned;

  Upkeep(
      @All List<Derived> all,
      DueQueue queue,
      Fills fills,
      Jdbi jdbi,
      Clock clock,
      MeterRegistry metrics) {
    this.all = all;
    this.queue = queue;
    this.fills = fills;
    this.jdbi = jdbi;
    this.clock = clock;
    this.refreshed = metrics.counter("kehu.upkeep.refreshed");
    this.filled = metrics.counter("kehu.upkeep.filled");
    this.turned = metrics.counter("kehu.upkeep.turned");
  }

  /// Works off the customers that changed.
  ///
  /// @return false when none is left
  @Transactional
  boolean refresh() {
    Instant now = begin();
    List<UUID> taken = queue.take(BATCH);
    LinkedHashSet<UUID> customers = new LinkedHashSet<>(taken);
    if (!customers.isEmpty()) {
      all.forEach(derived -> derived.refresh(customers, now));
      refreshed.increment(customers.size());
    }
    return taken.size() == BATCH;
  }

  /// Goes on with the oldest fill and those that are as far.
  ///
  /// @return false when there is none
  @Transactional
  boolean fill() {
    Instant now = begin();
    Optional<Fills.Fill> next = fills.next();
    next.ifPresent(fill -> {
      List<UUID> customers = fills.customers(fill, CHUNK);
      if (customers.isEmpty()) {
        fills.end(fill);
        return;
      }
      all.stream()
          .filter(derived -> derived.name().equals(fill.derived()))
          .forEach(derived -> derived.refresh(fill.parts(), customers, now));
      fills.advance(fill, customers.getLast(), customers.size());
      filled.increment(customers.size());
    });
    return next.isPresent();
  }

  /// Puts those into the queue about whom a condition has turned since the last time, and has everyone looked at again where a condition itself means something else.
  @Transactional
  void sweep() {
    Instant now = begin();
    Instant before = queue.advance(now).minus(SKEW);
    Instant since = before.isBefore(now) ? before : now;
    Instant until = before.isBefore(now) ? now : before;
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      conditions.addAll(all.get(i).turned("turned" + i + "_", since, until));
    }
    turned.increment(queue.put(conditions));
    all.forEach(fills::beginChanged);
  }

  private Instant begin() {
    fills.takeTurn();
    // The statements are long and their rows few: compiling them would cost more than running them.
    jdbi.useHandle(db -> db.execute("set local jit = off"));
    return clock.instant();
  }
}

package io.kehu.customer.pool;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.CustomerApi;
import io.kehu.customer.customer.CustomerService;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes customers out of the pool, and says who is about to go back.
@ApplicationScoped
public class PoolService {
  private final PoolPolicies policies;
  private final PoolLedger ledger;
  private final OwnershipWatchRepository watches;
  private final CustomerService customers;
  private final CustomerAccess access;
  private final NamedLocks locks;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Counter claimed;

  PoolService(
      PoolPolicies policies,
      PoolLedger ledger,
      OwnershipWatchRepository watches,
      CustomerService customers,
      CustomerAccess access,
      NamedLocks locks,
      CurrentCaller callers,
      Clock clock,
      MeterRegistry metrics) {
    this.policies = policies;
    this.ledger = ledger;
    this.watches = watches;
    this.customers = customers;
    this.access = access;
    this.locks = locks;
    this.callers = callers;
    this.clock = clock;
    this.claimed = metrics.counter("kehu.pool.claimed");
  }

  PoolApi.PolicyView policy() {
    return policies.current();
  }

  PoolApi.PolicyView replacePolicy(@Nullable String ifMatch, PoolPolicy policy) {
    return policies.replace(ifMatch, policy);
  }

  /// Gives the customer to the caller.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-in-pool`, or the limit that stands in the way
  @Transactional
  public PoolApi.Claim claim(UUID customerId) {
    Caller caller = callers.get();
    UUID user = caller.subject();
    // A user who claims two customers at once must not get both where one is left to take.
    locks.take(List.of("pool-claimer:" + user));
    Instant now = clock.instant();
    PoolPolicy.ClaimLimits limits = policies.current().policy().claims();
    PoolLedger.Standing standing = ledger.of(user, customerId, limits, now);
    refusal(standing, limits, now)
        .ifPresent(refused -> {
          throw refused;
        });
    String team = caller.teams().stream().sorted().findFirst().orElse(null);
    CustomerApi.View customer = customers.claim(customerId, user, team);
    claimed.increment();
    return new PoolApi.Claim(
        customer.id(),
        customer.number(),
        customer.data().name(),
        user,
        customer.team(),
        customer.version(),
        now,
        Math.min(limits.mostHeld() - standing.held(), limits.mostPerDay() - standing.claimed())
            - 1);
  }

  /// Whether the limits let the caller claim a customer that is in the pool.
  boolean mayClaim(UUID customerId) {
    Instant now = clock.instant();
    PoolPolicy.ClaimLimits limits = policies.current().policy().claims();
    PoolLedger.Standing standing = ledger.of(callers.get().subject(), customerId, limits, now);
    return refusal(standing, limits, now).isEmpty();
  }

  private static Optional<ProblemException> refusal(
      PoolLedger.Standing standing, PoolPolicy.ClaimLimits limits, Instant now) {
    if (standing.held() >= limits.mostHeld()) {
      return Optional.of(ProblemException.of(PoolError.HELD_LIMIT, limits.mostHeld()));
    }
    if (standing.claimed() >= limits.mostPerDay()) {
      return Optional.of(ProblemException.of(PoolError.DAY_LIMIT, limits.mostPerDay()));
    }
    return Optional.ofNullable(standing.gaveUpAt())
        .map(gaveUpAt -> gaveUpAt.plus(Duration.ofDays(limits.coolDownDays())))
        .filter(now::isBefore)
        .map(free ->
            ProblemException.of(PoolError.COOLING_DOWN, free.toString()).with("availableAt", free));
  }

  /// Customers that are about to go back, as far as the caller may see them.
  ///
  /// @param ownerId only those of this user, null for all
  @Transactional(SUPPORTS)
  public Page<PoolApi.Warning> warnings(ListRequest request, @Nullable UUID ownerId) {
    Sql owner =
        ownerId == null
            ? Sql.TRUE
            : Sql.of("c.owner_id = :withOwner", Map.of("withOwner", ownerId));
    return watches.warnings(request, List.of(access.readable(), owner));
  }
}

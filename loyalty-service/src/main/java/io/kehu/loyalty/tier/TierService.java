package io.kehu.loyalty.tier;

import io.kehu.loyalty.customer.CustomerAccess;
import io.kehu.loyalty.customer.CustomerFollowed;
import io.kehu.loyalty.customer.CustomerService;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves customers between tiers.
@ApplicationScoped
public class TierService {
  /// There is one programme; its changes are recorded under this id.
  private static final UUID PROGRAMME = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final int BATCH = 100;

  /// Customers are reviewed once a night: who was reviewed within this time is left alone.
  private static final Duration NIGHT = Duration.ofHours(12);

  private final TierRepository tiers;
  private final QualifyingPoints points;
  private final CustomerService customers;
  private final CustomerAccess access;
  private final Outbox outbox;
  private final Audit audit;
  private final Lists lists;
  private final TierConfig config;
  private final Clock clock;

  TierService(
      TierRepository tiers,
      QualifyingPoints points,
      CustomerService customers,
      CustomerAccess access,
      Outbox outbox,
      Audit audit,
      Lists lists,
      TierConfig config,
      Clock clock) {
    this.tiers = tiers;
    this.points = points;
    this.customers = customers;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.lists = lists;
    this.config = config;
    this.clock = clock;
  }

  /// A customer earned points: it rises where they suffice. Whoever earns for the first time gets its first tier.
  @Transactional
  public void earned(UUID customerId) {
    Instant now = clock.instant();
    TierRepository.Held held = tiers.held(customerId);
    long earned = points.earned(customerId, now.minus(config.window()));
    Tier reached = tiers.thresholds().reachedBy(earned);
    Tier before = held.tier();
    if (before == null || reached.isAbove(before)) {
      move(held, reached, TierChangeCause.EARNED, earned, now);
    }
  }

  /// A customer was merged or parted from its survivor. Whoever took another on rises where the points of both
  /// suffice; who part each get what their own points reach.
  void followed(@Observes CustomerFollowed news) {
    for (UUID customer : news.changed()) {
      boolean hasNone = tiers.find(customer).map(TierRepository.Held::tier).isEmpty();
      if (hasNone && points.earned(customer, Instant.EPOCH) == 0) {
        continue;
      }
      if (news.isMerge()) {
        earned(customer);
      } else {
        reckon(tiers.held(customer), tiers.thresholds(), clock.instant());
      }
    }
  }

  /// Looks again at customers whose last review is a night ago, and moves them up or down. May run in many instances at
  /// once: a customer is taken by one of them, and the others go past it.
  ///
  /// @return how many customers were looked at
  @Transactional
  int review() {
    Instant now = clock.instant();
    TierThresholds thresholds = tiers.thresholds();
    List<TierRepository.Held> due = tiers.claim(now.minus(NIGHT), BATCH);
    for (TierRepository.Held held : due) {
      if (customers.currentId(held.customerId()).equals(held.customerId())) {
        reckon(held, thresholds, now);
      }
      tiers.reviewed(held.customerId(), now);
    }
    return due.size();
  }

  private void reckon(TierRepository.Held held, TierThresholds thresholds, Instant now) {
    long earned = points.earned(held.customerId(), now.minus(config.window()));
    Tier reached = thresholds.reachedBy(earned);
    if (reached != held.tier()) {
      move(held, reached, TierChangeCause.REVIEW, earned, now);
    }
  }

  static boolean isFull(int reviewed) {
    return reviewed == BATCH;
  }

  private void move(
      TierRepository.Held held, Tier to, TierChangeCause cause, long earned, Instant now) {
    TierChanged change = new TierChanged(held.customerId(), held.tier(), to, now);
    tiers.save(held.customerId(), to, now);
    tiers.add(change, cause, earned);
    outbox.append(List.of(change));
  }

  /// Where a customer stands now; REGULAR for who never earned anything.
  @Transactional
  public TierStanding standing(UUID customerId) {
    return standing(
        tiers.find(customerId).orElse(null),
        points.earned(customerId, clock.instant().minus(config.window())));
  }

  /// The tier that a customer had then.
  @Transactional
  public Tier tierAt(UUID customerId, Instant at) {
    return tiers.at(customerId, at).map(TierRepository.Held::tier).orElse(Tier.REGULAR);
  }

  private TierStanding standing(TierRepository.@Nullable Held held, long earned) {
    Tier tier = held == null ? null : held.tier();
    return TierStanding.of(
        tier == null ? Tier.REGULAR : tier,
        held == null ? null : held.since(),
        earned,
        tiers.thresholds());
  }

  @Transactional
  Page<TierApi.Change> changes(UUID customerId, ListRequest request) {
    UUID holder = access.readable(customerId).id();
    return lists.page(
        TierRepository.CHANGES,
        request,
        List.of(Sql.of("t.customer_id = :customer", Map.of("customer", holder))));
  }

  @Transactional
  TierApi.Thresholds thresholds() {
    return view(tiers.thresholds());
  }

  /// Who has points enough rises with its next points; everybody is moved by the next review.
  @Transactional
  TierApi.Thresholds replace(@Nullable String ifMatch, TierApi.Replace wanted) {
    TierThresholds before = tiers.thresholdsForChange();
    IfMatch.require(ifMatch, before.version(), view(before));
    TierThresholds after = wanted.thresholds(before.version() + 1);
    if (!after.rise()) {
      throw ProblemException.of(TierError.THRESHOLDS_INVALID);
    }
    tiers.save(after);
    audit.record("tiers", PROGRAMME, "changed", before.points(), after.points());
    return view(after);
  }

  private TierApi.Thresholds view(TierThresholds thresholds) {
    return TierApi.Thresholds.from(thresholds, config.window().toDays());
  }
}

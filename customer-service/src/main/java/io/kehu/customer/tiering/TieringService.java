package io.kehu.customer.tiering;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.expression.Expression;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.customer.upkeep.Fills;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with tiers.
@ApplicationScoped
public class TieringService {
  /// The scheme is no record among others; its audit entries need an id all the same.
  private static final UUID AUDIT_ID = UUID.fromString("00000000-0000-7000-8000-000000000006");

  private final SchemeRepository schemes;
  private final CustomerTierRepository tiers;
  private final CustomerTiers upkeep;
  private final Fills fills;
  private final ExpressionService expressions;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  TieringService(
      SchemeRepository schemes,
      CustomerTierRepository tiers,
      CustomerTiers upkeep,
      Fills fills,
      ExpressionService expressions,
      CustomerAccess customers,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.schemes = schemes;
    this.tiers = tiers;
    this.upkeep = upkeep;
    this.fills = fills;
    this.expressions = expressions;
    this.customers = customers;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public TieringApi.InForce scheme() {
    return inForce(schemes.current());
  }

  @Transactional(SUPPORTS)
  public Page<TieringApi.SchemeView> versions(ListRequest request) {
    return schemes.versions(request);
  }

  /// Puts another scheme in force; customers are sorted into it in the background.
  ///
  /// @throws ProblemException `expression-invalid`, `tiering-condition-circular`
  @Transactional
  public TieringApi.InForce replace(@Nullable String ifMatch, TieringScheme scheme) {
    fills.takeTurn();
    TieringApi.SchemeView before = schemes.current();
    IfMatch.require(ifMatch, before.version(), before);
    TieringScheme canonical = canonical(scheme);
    if (canonical.equals(before.scheme())) {
      return inForce(before);
    }
    TieringApi.SchemeView after =
        new TieringApi.SchemeView(
            canonical, before.version() + 1, callers.get().username(), clock.instant());
    schemes.add(after);
    fills.begin(upkeep, CustomerTiers.SCHEME);
    audit.record("tiering-scheme", AUDIT_ID, "changed", before, after);
    return inForce(after);
  }

  @Transactional(SUPPORTS)
  public TieringApi.CustomerTier of(UUID customerId) {
    return withService(customers.readable(customerId).id());
  }

  /// Sets a customer's tier by hand.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`, `service-tier-unknown`, `service-tier-until-past`
  @Transactional
  public TieringApi.CustomerTier set(
      UUID customerId, @Nullable String ifMatch, TieringApi.ManualSet set) {
    Customer customer = customers.writable(customerId);
    requireVersion(customerId, ifMatch);
    Instant until = set.until();
    if (until != null && !until.isAfter(clock.instant())) {
      throw ProblemException.of(TieringError.UNTIL_PAST);
    }
    if (named(set.tier()).isEmpty()) {
      throw ProblemException.of(TieringError.TIER_UNKNOWN, set.tier());
    }
    TieringApi.Manual manual =
        new TieringApi.Manual(set.tier(), set.reason(), until, callers.get().username());
    return decide(customer, manual, "service-tier-set");
  }

  /// Lets the scheme decide again.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-yours`, `service-tier-not-manual`
  @Transactional
  public TieringApi.CustomerTier unset(UUID customerId, @Nullable String ifMatch) {
    Customer customer = customers.writable(customerId);
    if (requireVersion(customerId, ifMatch).manual() == null) {
      throw ProblemException.of(TieringError.NOT_MANUAL);
    }
    return decide(customer, null, "service-tier-unset");
  }

  private TieringApi.CustomerTier requireVersion(UUID customerId, @Nullable String ifMatch) {
    TieringApi.CustomerTier current = withService(customerId);
    IfMatch.require(ifMatch, current.version(), current);
    return current;
  }

  private TieringApi.CustomerTier decide(
      Customer customer, TieringApi.@Nullable Manual manual, String action) {
    fills.takeTurn();
    TieringApi.CustomerTier before = withService(customer.id());
    tiers.setManual(customer.id(), manual, clock.instant());
    upkeep.refresh(List.of(customer.id()), clock.instant());
    TieringApi.CustomerTier after = withService(customer.id());
    audit.record("customer", customer.id(), action, before, after);
    return after;
  }

  private TieringApi.CustomerTier withService(UUID customerId) {
    TieringApi.CustomerTier known =
        tiers
            .find(customerId, clock.instant())
            .orElseGet(() ->
                new TieringApi.CustomerTier(customerId, null, null, null, null, null, null, 0));
    TieringScheme.@Nullable Tier tier = named(known.tier()).orElse(null);
    return new TieringApi.CustomerTier(
        customerId,
        known.tier(),
        tier == null ? null : tier.name(),
        known.since(),
        known.computed(),
        known.manual(),
        tier == null ? null : tier.service(),
        known.version());
  }

  private Optional<TieringScheme.Tier> named(@Nullable String code) {
    return schemes.current().scheme().tiers().stream()
        .filter(tier -> tier.code().equals(code))
        .findFirst();
  }

  private TieringApi.InForce inForce(TieringApi.SchemeView scheme) {
    return new TieringApi.InForce(scheme, fills.isUnderWay(upkeep, CustomerTiers.SCHEME));
  }

  private TieringScheme canonical(TieringScheme scheme) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < scheme.tiers().size(); i++) {
      String condition = scheme.tiers().get(i).condition();
      if (condition != null) {
        texts.put("/tiers/%d/condition".formatted(i), condition);
      }
    }
    List<Expression> read = expressions.read(texts);
    requireNoCircle(texts.keySet(), read);
    Iterator<Expression> next = read.iterator();
    return new TieringScheme(
        scheme.tiers().stream()
            .map(tier ->
                tier.condition() == null
                    ? tier
                    : tier.withCondition(expressions.print(next.next())))
            .toList());
  }

  /// A tier must not depend on the tier.
  private static void requireNoCircle(Set<String> pointers, List<Expression> conditions) {
    List<FieldError> errors = new ArrayList<>();
    Iterator<String> pointer = pointers.iterator();
    for (Expression condition : conditions) {
      String at = pointer.next();
      if (condition.terms().anyMatch(term -> term.field().name().equals(TierFields.TIER))) {
        errors.add(new FieldError(at, "tiering-condition-circular", ""));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(TieringError.CONDITION_CIRCULAR).withErrors(errors);
    }
  }
}

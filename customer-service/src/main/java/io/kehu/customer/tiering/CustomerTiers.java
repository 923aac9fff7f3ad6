package io.kehu.customer.tiering;

import io.kehu.customer.expression.Condition;
import io.kehu.customer.expression.Expression;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.customer.field.Source;
import io.kehu.customer.upkeep.Derived;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps the tiers of customers up.
@ApplicationScoped
class CustomerTiers implements Derived {
  /// The only part of which it consists.
  static final String SCHEME = "scheme";

  private static final Logger LOG = Logger.getLogger(CustomerTiers.class);
  private static final String EVERYONE = "number is known";

  private final SchemeRepository schemes;
  private final CustomerTierRepository tiers;
  private final ExpressionService expressions;
  private final Outbox outbox;
  private final Counter changed;

  CustomerTiers(
      SchemeRepository schemes,
      CustomerTierRepository tiers,
      ExpressionService expressions,
      Outbox outbox,
      MeterRegistry metrics) {
    this.schemes = schemes;
    this.tiers = tiers;
    this.expressions = expressions;
    this.outbox = outbox;
    this.changed = metrics.counter("kehu.tiering.changed");
  }

  @Override
  public String name() {
    return "tiering";
  }

  @Override
  public Map<String, String> parts() {
    return Map.of(
        SCHEME,
        read(schemes.current().scheme()).entrySet().stream()
            .map(tier -> tier.getKey() + " " + expressions.fingerprint(tier.getValue()))
            .collect(Collectors.joining("\n")));
  }

  @Override
  public void refresh(Set<String> parts, Collection<UUID> customers, Instant now) {
    refresh(customers, now);
  }

  @Override
  public void refresh(Collection<UUID> customers, Instant now) {
    TieringScheme scheme = schemes.current().scheme();
    SequencedMap<String, Expression> read = read(scheme);
    if (read.size() < scheme.tiers().size()) {
      LOG.warn("The tiering scheme speaks of fields that are no more; tiers stay as they are");
      return;
    }
    SequencedMap<String, Condition> conditions = new LinkedHashMap<>();
    read.forEach((code, expression) ->
        conditions.put(
            code, expressions.condition(expression, "t" + conditions.size() + "_", now)));
    tell(scheme, tiers.refresh(conditions, customers, now), now);
  }

  @Override
  public List<Condition> turned(String prefix, Instant since, Instant until) {
    List<Condition> turned = new ArrayList<>();
    turned.add(ended(prefix, since, until));
    read(schemes.current().scheme()).values().stream()
        .flatMap(Expression::terms)
        .distinct()
        .forEach(term ->
            expressions
                .turned(term, prefix + turned.size() + "_", since, until)
                .ifPresent(turned::add));
    return turned;
  }

  /// Customers whose tier by hand has ended.
  private static Condition ended(String prefix, Instant since, Instant until) {
    String text =
        """
        c.id in (
          select m.customer_id from customer_tier m
          where m.manual_until >= :%1$ssince and m.manual_until <= :%1$suntil)\
        """
            .formatted(prefix);
    return new Condition(
        Sql.of(text, Map.of(prefix + "since", since, prefix + "until", until)),
        Set.of(Source.CUSTOMER));
  }

  private SequencedMap<String, Expression> read(TieringScheme scheme) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    scheme
        .tiers()
        .forEach(
            tier -> texts.put(tier.code(), Objects.requireNonNullElse(tier.condition(), EVERYONE)));
    return expressions.reread(texts);
  }

  private void tell(TieringScheme scheme, List<CustomerTierRepository.Turn> turns, Instant now) {
    outbox.append(
        turns.stream()
            .map(turn ->
                new TieringEvent.Changed(
                    turn.customerId(),
                    turn.from(),
                    turn.to(),
                    turn.manual(),
                    priority(scheme, turn.to()),
                    now))
            .toList());
    changed.increment(turns.size());
  }

  private static @Nullable ResponsePriority priority(TieringScheme scheme, @Nullable String code) {
    return scheme.tiers().stream()
        .filter(tier -> tier.code().equals(code))
        .map(tier -> tier.service().responsePriority())
        .findFirst()
        .orElse(null);
  }
}

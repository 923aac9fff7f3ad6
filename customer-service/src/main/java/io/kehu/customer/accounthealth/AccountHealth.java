package io.kehu.customer.accounthealth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reckons the health of one account; the formula stands in the package's story.
final class AccountHealth {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ROLES = 4;

  private final HealthInputs inputs;
  private final HealthConfig config;
  private final Instant now;

  AccountHealth(HealthInputs inputs, HealthConfig config, Instant now) {
    this.inputs = inputs;
    this.config = config;
    this.now = now;
  }

  /// One decimal; empty where every part is absent.
  Optional<BigDecimal> score() {
    List<HealthApi.Part> known =
        parts().stream().filter(part -> part.score() != null && part.weight() > 0).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    long weights = 0;
    for (HealthApi.Part part : known) {
      if (part.score() instanceof BigDecimal score) {
        sum = sum.add(score.multiply(BigDecimal.valueOf(part.weight())));
        weights += part.weight();
      }
    }
    return Optional.of(sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP));
  }

  List<HealthApi.Part> parts() {
    List<HealthApi.Part> parts =
        List.of(
            satisfaction(),
            complaints(),
            orderTrend(),
            buyingCentre(),
            planProgress(),
            lastContact());
    long weights =
        parts.stream().filter(part -> part.score() != null).mapToLong(HealthApi.Part::weight).sum();
    return parts.stream().map(part -> shared(part, weights)).toList();
  }

  private static HealthApi.Part shared(HealthApi.Part part, long weights) {
    BigDecimal share =
        part.score() == null || weights == 0
            ? null
            : BigDecimal.valueOf(part.weight())
                .divide(BigDecimal.valueOf(weights), 4, RoundingMode.HALF_UP);
    return new HealthApi.Part(
        part.part(),
        part.weight(),
        share,
        part.score(),
        part.inputs(),
        part.updatedAt(),
        part.reason());
  }

  private HealthApi.Part satisfaction() {
    BigDecimal csm = inputs.csm();
    if (csm == null) {
      return absent(HealthPart.SATISFACTION, HealthGap.NEVER_MEASURED, Map.of(), null);
    }
    BigDecimal score = share(csm.add(BigDecimal.valueOf(90)), BigDecimal.valueOf(180));
    return present(
        HealthPart.SATISFACTION,
        score,
        named("csm", csm, "answers", inputs.csmAnswers()),
        inputs.csmAt());
  }

  /// That nobody complained is known, too.
  private HealthApi.Part complaints() {
    long cost = (inputs.openComplaints() + inputs.breached()) * config.complaintCost();
    return present(
        HealthPart.COMPLAINTS,
        HUNDRED.subtract(BigDecimal.valueOf(cost)),
        named("open", inputs.openComplaints(), "breached", inputs.breached()),
        inputs.complaintsAt());
  }

  private HealthApi.Part orderTrend() {
    Map<String, Object> known =
        named(
            "currency", inputs.currency(),
            "recent", inputs.recent().toPlainString(),
            "before", inputs.before().toPlainString(),
            "days", config.orderWindow().toDays());
    if (inputs.currencies() > 1) {
      return absent(
          HealthPart.ORDER_TREND,
          HealthGap.SEVERAL_CURRENCIES,
          named("currencies", inputs.currencies()),
          inputs.ordersAt());
    }
    if (inputs.before().signum() <= 0) {
      return absent(HealthPart.ORDER_TREND, HealthGap.NO_ORDERS_BEFORE, known, inputs.ordersAt());
    }
    BigDecimal score =
        inputs
            .recent()
            .multiply(BigDecimal.valueOf(config.steadyScore()))
            .divide(inputs.before(), 4, RoundingMode.HALF_UP);
    return present(HealthPart.ORDER_TREND, score, known, inputs.ordersAt());
  }

  private HealthApi.Part buyingCentre() {
    if (inputs.planId() == null) {
      return absent(HealthPart.BUYING_CENTRE, HealthGap.NO_ACTIVE_PLAN, Map.of(), null);
    }
    BigDecimal covered = BigDecimal.valueOf(inputs.roles().size());
    return present(
        HealthPart.BUYING_CENTRE,
        share(covered, BigDecimal.valueOf(ROLES)),
        named("planId", inputs.planId(), "roles", inputs.roles()),
        inputs.planAt());
  }

  private HealthApi.Part planProgress() {
    if (inputs.planId() == null) {
      return absent(HealthPart.PLAN_PROGRESS, HealthGap.NO_ACTIVE_PLAN, Map.of(), null);
    }
    Map<String, Object> known =
        named("planId", inputs.planId(), "due", inputs.dueActions(), "done", inputs.doneActions());
    return inputs.dueActions() == 0
        ? absent(HealthPart.PLAN_PROGRESS, HealthGap.NOTHING_DUE_YET, known, inputs.actionsAt())
        : present(
            HealthPart.PLAN_PROGRESS,
            share(
                BigDecimal.valueOf(inputs.doneActions()), BigDecimal.valueOf(inputs.dueActions())),
            known,
            inputs.actionsAt());
  }

  private HealthApi.Part lastContact() {
    Instant at = inputs.contactAt();
    if (at == null) {
      return absent(HealthPart.LAST_CONTACT, HealthGap.NO_CONTACT_KNOWN, Map.of(), null);
    }
    Duration since = Duration.between(at, now);
    BigDecimal left = seconds(config.contactStale().minus(since));
    BigDecimal falling = seconds(config.contactStale().minus(config.contactFresh()));
    return present(
        HealthPart.LAST_CONTACT,
        share(left, falling),
        named("kind", inputs.contactKind(), "at", at, "days", since.toDays()),
        at);
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds());
  }

  /// In percent; all of it where there is nothing to divide by.
  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? HUNDRED
        : part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
  }

  private HealthApi.Part present(
      HealthPart part, BigDecimal score, Map<String, Object> known, @Nullable Instant at) {
    BigDecimal bounded = score.max(BigDecimal.ZERO).min(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    return new HealthApi.Part(part, config.weight(part), null, bounded, known, at, null);
  }

  private HealthApi.Part absent(
      HealthPart part, HealthGap reason, Map<String, Object> known, @Nullable Instant at) {
    return new HealthApi.Part(part, config.weight(part), null, null, known, at, reason);
  }

  /// @param namesAndValues in turns; a value that is null is left out
  private static Map<String, Object> named(@Nullable Object... namesAndValues) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i] instanceof String name
          && namesAndValues[i + 1] instanceof Object value) {
        named.put(name, value);
      }
    }
    return named;
  }
}

package io.kehu.bench.population;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What other services would have told of a generated customer, as rows of the read model of the 360° view: its figures, and two orders on average.
final class Dealings {
  static final String FIGURES =
      "overview_figures (customer_id, csm, csm_level, csm_answers, csm_at, tier, tier_at, points, points_at, risk_band, risk, risk_at,"
          + " value_as_of, recency, frequency, monetary, segment, value_class, revenue, revenue_currency, value_at)";
  static final String ORDER =
      "overview_order (id, customer_id, number, status, placed_at, total, returned_total, currency, version, updated_at)";

  /// Far from the serial numbers of customers, whose choices are their own.
  private static final int OTHER_CHOICES = 20_000_000;

  private static final Instant TOLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FIRST_ORDER = Instant.parse("2024-01-01T00:00:00Z");
  private static final int ORDER_DAYS = 730;
  private static final int DAY_SECONDS = 86_400;
  private static final int MOST_ORDERS = 4;

  /// Above which there are none.
  static final int MOST_POINTS = 100_000;

  private static final String[] TIERS = {"BRONZE", "SILVER", "GOLD"};
  private static final String[] RISKS = {"LOW", "MEDIUM", "HIGH"};
  private static final String[] SEGMENTS = {"CHAMPION", "LOYAL", "AT_RISK", "HIBERNATING"};
  private static final String[] CLASSES = {"C", "B", "A"};

  private Dealings() {}

  static String figures(GeneratedCustomer customer) {
    Choice choice = new Choice(customer.serial() + OTHER_CHOICES);
    return Population.row(
        customer.id(),
        choice.below(200) - 100,
        "SATISFIED",
        1 + choice.below(50),
        TOLD,
        choice.of(TIERS),
        TOLD,
        choice.below(MOST_POINTS),
        TOLD,
        choice.of(RISKS),
        "0.%03d".formatted(choice.below(1_000)),
        TOLD,
        "2026-01-01",
        1 + choice.below(5),
        1 + choice.below(5),
        1 + choice.below(5),
        choice.of(SEGMENTS),
        choice.of(CLASSES),
        choice.below(200_000),
        "CNY",
        TOLD);
  }

  static Stream<String> orders(GeneratedCustomer customer) {
    Choice choice = new Choice(-customer.serial());
    return IntStream.range(0, choice.below(MOST_ORDERS + 1))
        .mapToObj(place -> {
          Instant placed =
              FIRST_ORDER.plusSeconds((long) choice.below(ORDER_DAYS) * DAY_SECONDS);
          return Population.row(
              new UUID(0x7000L | (long) customer.serial() << 16, choice.next() | Long.MIN_VALUE),
              customer.id(),
              "SO-%d-%d".formatted(customer.serial(), place),
              "CONFIRMED",
              placed,
              100 + choice.below(100_000),
              0,
              "CNY",
              1,
              placed);
        });
  }
}

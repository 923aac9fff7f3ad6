package io.kehu.customer.upkeep;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes expressions that mean something for [RandomCustomers].
final class RandomExpressions {
  private final RandomGenerator random;

  RandomExpressions(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    return condition(3);
  }

  private String condition(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return term();
    }
    return switch (random.nextInt(4)) {
      case 0 -> "not (" + condition(depth - 1) + ")";
      case 1 -> joined(" or ", depth);
      default -> joined(" and ", depth);
    };
  }

  private String joined(String word, int depth) {
    return Stream.generate(() -> "(" + condition(depth - 1) + ")")
        .limit(2 + random.nextInt(2))
        .collect(Collectors.joining(word));
  }

  private String term() {
    return switch (random.nextInt(14)) {
      case 0 -> "customerClass " + equality() + pick(RandomCustomers.CLASSES);
      case 1 -> "customerClass " + list(RandomCustomers.CLASSES);
      case 2 -> "tier " + equality() + pick(RandomCustomers.TIERS);
      case 3 -> "tier " + list(RandomCustomers.TIERS);
      case 4 -> "region " + equality() + quoted(pick(RandomCustomers.REGIONS.subList(0, 4)));
      case 5 ->
          pick(List.of("region", "tier", "revenue", "tags", "lastOrderAt", "valueAsOf", "ownerId"))
              + pick(List.of(" is known", " is unknown"));
      case 6 -> "tags has " + quoted(pick(RandomCustomers.TAGS));
      case 7 -> "tags has any (pumps, " + quoted(pick(RandomCustomers.TAGS)) + ")";
      case 8 -> "name contains " + quoted(pick(List.of("机械", "DELTA", "å", "gmbh", "%", "_")));
      case 9 -> pick(List.of("industry starts with C3", "name starts with \"delta\""));
      case 10 ->
          pick(List.of("revenue", "orderTotal")) + comparison() + random.nextInt(200_000) / 2.0;
      case 11 ->
          pick(List.of("orderCount", "recencyScore", "openTickets"))
              + pick(List.of(comparison() + random.nextInt(4), " in (1, 2)", " not in (0, 3)"));
      case 12 -> pick(List.of("lastOrderAt", "firstOrderAt", "createdAt")) + order() + time();
      default ->
          pick(
              List.of(
                  "valueAsOf" + comparison() + time().replaceAll("T.*", ""),
                  "inPool = " + random.nextBoolean(),
                  "hasOrdered != " + random.nextBoolean(),
                  "purchaseSize " + equality() + pick(List.of("LARGE", "SMALL", "ORDINARY"))));
    };
  }

  private String time() {
    return switch (random.nextInt(5)) {
      case 0 -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      case 1 -> "2026-%02d-01T08:00:00Z".formatted(1 + random.nextInt(12));
      case 2 -> "now - " + random.nextInt(7) + "m";
      default -> "now - " + random.nextInt(200) + "d";
    };
  }

  private String list(List<String> codes) {
    String values =
        codes.stream().filter(_ -> random.nextBoolean()).collect(Collectors.joining(", "));
    return pick(List.of("in (", "not in (")) + (values.isEmpty() ? codes.getFirst() : values) + ")";
  }

  private String equality() {
    return pick(List.of("= ", "!= "));
  }

  private String comparison() {
    return pick(List.of(" = ", " != ", " < ", " <= ", " > ", " >= "));
  }

  private String order() {
    return pick(List.of(" < ", " <= ", " > ", " >= "));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

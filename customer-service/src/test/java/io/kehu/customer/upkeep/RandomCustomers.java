package io.kehu.customer.upkeep;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;

/// Customers of whom much is known or little, written straight into the tables, together with what the fields of the catalogue should say of them.
final class RandomCustomers {
  static final List<String> REGIONS = List.of("华东", "华北", "North", "north-west", "");
  static final List<String> TAGS = List.of("大客户", "pumps", "Pumps", "key");
  static final List<String> NAMES =
      List.of("上海长风机械有限公司", "Delta GmbH", "delta works", "北京机械厂", "Ångström AB");
  static final List<String> TIERS = List.of("GOLD", "SILVER", "BASIC");
  static final List<String> CLASSES = List.of("POTENTIAL", "TARGET", "CURRENT", "LOST");

  private final Jdbi jdbi;
  private final RandomGenerator random;
  private final Instant today;
  private final Map<UUID, Map<String, Object>> values = new LinkedHashMap<>();

  RandomCustomers(Jdbi jdbi, RandomGenerator random, Instant today) {
    this.jdbi = jdbi;
    this.random = random;
    this.today = today.truncatedTo(ChronoUnit.HOURS);
  }

  /// What is known of each, by field; absent where nothing is.
  Map<UUID, Map<String, Object>> values() {
    return values;
  }

  void create() {
    UUID id = UUID.randomUUID();
    Map<String, Object> known = values.computeIfAbsent(id, _ -> new HashMap<>());
    known.put("name", pick(NAMES));
    known.put("customerClass", pick(CLASSES));
    known.put("createdAt", moment());
    put(known, "region", REGIONS);
    put(known, "industry", List.of("C36", "C3", "J66"));
    known.put("tags", TAGS.stream().filter(_ -> random.nextInt(3) == 0).toList());
    known.put("inPool", true);
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer (id, version, number, kind, name, aliases, roles, customer_class,
                  class_since, relationship_phase, lifecycle_stage, industry, region, tags, channels,
                  external_references, search_text, search_grams, created_at, updated_at)
                values (:id, 0, :number, 'ORGANIZATION', :name, '[]', '[]', :customerClass,
                  :createdAt, 'STABLE', 'GROWTH', :industry, :region, :tags, '{}',
                  '[]', '', '{}', :createdAt, :createdAt)
                """)
            .bind("id", id)
            .bind("number", id.toString())
            .bind("name", known.get("name"))
            .bind("customerClass", known.get("customerClass"))
            .bind("createdAt", known.get("createdAt"))
            .bind("industry", known.get("industry"))
            .bind("region", known.get("region"))
            .bind("tags", known.get("tags"))
            .execute());
    known.put("orderCount", 0);
    known.put("orderTotal", BigDecimal.ZERO);
    known.put("hasOrdered", false);
    known.put("openTickets", 0);
    if (random.nextBoolean()) {
      figures(id);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      order(id);
    }
  }

  /// Something happens to one of them.
  void change() {
    List<UUID> ids = new ArrayList<>(values.keySet());
    UUID id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(6)) {
      case 0 -> text(id, "customer_class", "customerClass", pick(CLASSES));
      case 1 -> text(id, "region", "region", random.nextBoolean() ? pick(REGIONS) : null);
      case 2 -> owner(id, random.nextBoolean() ? UUID.randomUUID() : null);
      case 3 -> figures(id);
      case 4 -> order(id);
      default -> ticket(id);
    }
  }

  private void text(UUID id, String column, String field, String value) {
    jdbi.useHandle(
        db -> db.execute("update customer set " + column + " = ? where id = ?", value, id));
    set(id, field, value);
  }

  private void owner(UUID id, UUID owner) {
    jdbi.useHandle(db -> db.execute("update customer set owner_id = ? where id = ?", owner, id));
    set(id, "ownerId", owner);
    set(id, "inPool", owner == null);
  }

  private void figures(UUID id) {
    String tier = random.nextInt(3) == 0 ? null : pick(TIERS);
    BigDecimal revenue =
        random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_000_000), 1);
    String currency = random.nextInt(4) == 0 ? "EUR" : "CNY";
    LocalDate asOf = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    Integer score = random.nextInt(3) == 0 ? null : 1 + random.nextInt(5);
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_figures
                  (customer_id, tier, revenue, revenue_currency, value_as_of, recency)
                values (:id, :tier, :revenue, :currency, :asOf, :score)
                on conflict (customer_id) do update set tier = excluded.tier,
                  revenue = excluded.revenue, revenue_currency = excluded.revenue_currency,
                  value_as_of = excluded.value_as_of, recency = excluded.recency
                """)
            .bind("id", id)
            .bind("tier", tier)
            .bind("revenue", revenue)
            .bind("currency", currency)
            .bind("asOf", asOf)
            .bind("score", score)
            .execute());
    set(id, "tier", tier);
    set(id, "revenue", currency.equals("CNY") ? revenue : null);
    set(id, "valueAsOf", asOf);
    set(id, "recencyScore", score);
    set(id, "purchaseSize", currency.equals("CNY") ? size(revenue) : null);
  }

  private static String size(BigDecimal revenue) {
    if (revenue == null) {
      return null;
    }
    return revenue.compareTo(new BigDecimal(100_000)) >= 0
        ? "LARGE"
        : revenue.compareTo(new BigDecimal(10_000)) < 0 ? "SMALL" : "ORDINARY";
  }

  private void order(UUID id) {
    Instant at = moment();
    BigDecimal total = BigDecimal.valueOf(random.nextInt(100_000), 2);
    boolean cancelled = random.nextInt(4) == 0;
    jdbi.useHandle(db ->
        db.execute(
            """
            insert into overview_order (id, customer_id, number, status, placed_at, total, returned_total,
              currency, version, updated_at)
            values (?, ?, 'SO', ?, ?, ?, 0, 'CNY', 1, ?)
            """,
            UUID.randomUUID(),
            id,
            cancelled ? "CANCELLED" : "CONFIRMED",
            at,
            total,
            at));
    if (!cancelled) {
      Map<String, Object> known = values.get(id);
      known.merge("orderCount", 1, (a, b) -> (Integer) a + (Integer) b);
      known.merge("orderTotal", total, (a, b) -> ((BigDecimal) a).add((BigDecimal) b));
      known.put("hasOrdered", true);
      known.merge("lastOrderAt", at, (a, b) -> ((Instant) a).isAfter((Instant) b) ? a : b);
      known.merge("firstOrderAt", at, (a, b) -> ((Instant) a).isBefore((Instant) b) ? a : b);
    }
  }

  private void ticket(UUID id) {
    jdbi.useHandle(db ->
        db.execute(
            "insert into overview_ticket (id, customer_id, open, version, updated_at) values (?, ?, true, 1, ?)",
            UUID.randomUUID(),
            id,
            today));
    values.get(id).merge("openTickets", 1, (a, b) -> (Integer) a + (Integer) b);
  }

  private void set(UUID id, String field, Object value) {
    if (value == null) {
      values.get(id).remove(field);
    } else {
      values.get(id).put(field, value);
    }
  }

  private void put(Map<String, Object> known, String field, List<String> choices) {
    if (random.nextInt(3) > 0) {
      known.put(field, pick(choices));
    }
  }

  /// In the last two hundred days, at whole hours, so that bounds are met exactly.
  private Instant moment() {
    return today.minus(Duration.ofHours(random.nextInt(200) * 24L + random.nextInt(3)));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

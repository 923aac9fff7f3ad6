package io.kehu.loyalty.tier;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.INTEGER;

import io.kehu.platform.id.Ids;
import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Thresholds, the tier of each customer, and how it came to it.
@ApplicationScoped
class TierRepository {
  static final Listing<TierApi.Change> CHANGES =
      Listing.from("tier_change t", "t.id")
          .required("at", INSTANT, "t.at")
          .required("to", CODE, "t.to_tier")
          .required("cause", CODE, "t.cause")
          .required("earned", INTEGER, "t.earned")
          .defaultSort("-at")
          .select(
              "t.id, t.from_tier, t.to_tier, t.cause, t.earned, t.at", TierRepository::readChange);

  private final Jdbi jdbi;

  TierRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  TierThresholds thresholds() {
    return thresholds("");
  }

  /// Keeps others from changing them until the transaction ends.
  TierThresholds thresholdsForChange() {
    return thresholds(" for update");
  }

  private TierThresholds thresholds(String lock) {
    return jdbi.withHandle(handle -> {
      long version =
          handle.createQuery("select version from tier_programme" + lock).mapTo(Long.class).one();
      Map<Tier, Long> points = new EnumMap<>(Tier.class);
      handle
          .createQuery("select tier, points from tier_threshold")
          .map((row, context) ->
              Map.entry(Tier.valueOf(row.getString("tier")), row.getLong("points")))
          .forEach(entry -> points.put(entry.getKey(), entry.getValue()));
      return new TierThresholds(points, version);
    });
  }

  void save(TierThresholds thresholds) {
    jdbi.useHandle(handle -> {
      handle.execute("update tier_programme set version = ?", thresholds.version());
      thresholds
          .points()
          .forEach((tier, points) ->
              handle.execute(
                  "update tier_threshold set points = ? where tier = ?", points, tier.name()));
    });
  }

  Optional<Held> find(UUID customerId) {
    return select("select * from customer_tier where customer_id = ?", customerId);
  }

  /// The tier, its row locked until the transaction ends. For a customer without one, an empty row is made and locked.
  Held held(UUID customerId) {
    return select(
            """
            insert into customer_tier as t (customer_id) values (?)
            on conflict (customer_id) do update set customer_id = t.customer_id returning *\
            """,
            customerId)
        .orElseThrow();
  }

  /// Takes customers that nobody has reviewed since, and that nobody else holds; they are held until the transaction
  /// ends.
  List<Held> claim(Instant reviewedBefore, int most) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select * from customer_tier where reviewed_at < ?
                order by reviewed_at limit ? for update skip locked\
                """,
                reviewedBefore,
                most)
            .map((row, context) -> read(row))
            .list());
  }

  void reviewed(UUID customerId, Instant at) {
    jdbi.useHandle(handle ->
        handle.execute(
            "update customer_tier set reviewed_at = ? where customer_id = ?", at, customerId));
  }

  void save(UUID customerId, Tier tier, Instant since) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update customer_tier set tier = ?, since = ?, reviewed_at = coalesce(reviewed_at, ?)
            where customer_id = ?\
            """,
            tier.name(),
            since,
            since,
            customerId));
  }

  void add(TierChanged change, TierChangeCause cause, long earned) {
    Tier from = change.from();
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into tier_change (id, customer_id, from_tier, to_tier, cause, earned, at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """,
            Ids.newId(),
            change.customerId(),
            from == null ? null : from.name(),
            change.to().name(),
            cause.name(),
            earned,
            change.at()));
  }

  /// The tier that a customer had then; empty where it had none yet.
  Optional<Held> at(UUID customerId, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select customer_id, to_tier as tier, at as since from tier_change
                where customer_id = ? and at <= ? order by at desc, id desc limit 1\
                """,
                customerId,
                at)
            .map((row, context) -> read(row))
            .findOne());
  }

  private Optional<Held> select(String sql, UUID customerId) {
    return jdbi.withHandle(
        handle -> handle.select(sql, customerId).map((row, context) -> read(row)).findOne());
  }

  /// @param tier null where the customer has none yet
  record Held(UUID customerId, @Nullable Tier tier, @Nullable Instant since) {}

  private static Held read(ResultSet row) throws SQLException {
    return new Held(
        row.getObject("customer_id", UUID.class),
        tier(row.getString("tier")),
        Rows.instantOrNull(row, "since"));
  }

  private static TierApi.Change readChange(ResultSet row) throws SQLException {
    return new TierApi.Change(
        row.getObject("id", UUID.class),
        tier(row.getString("from_tier")),
        Tier.valueOf(row.getString("to_tier")),
        TierChangeCause.valueOf(row.getString("cause")),
        row.getLong("earned"),
        Rows.instant(row, "at"));
  }

  private static @Nullable Tier tier(@Nullable String name) {
    return name == null ? null : Tier.valueOf(name);
  }
}

package io.kehu.loyalty.churn;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.DECIMAL;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.TEXT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One row of watching for each customer.
@ApplicationScoped
class ChurnRepository {
  static final Listing<ChurnApi.RiskItem> RISKS =
      Listing.from("churn_watch w join customer_replica c on c.id = w.customer_id", "w.customer_id")
          .required("customerId", UUID, "w.customer_id")
          .field("customerName", TEXT, "c.name")
          .field("ownerId", UUID, "c.owner_id")
          .field("team", TEXT, "c.team")
          .required("risk", DECIMAL, "w.risk")
          .required("band", CODE, "w.band")
          .required("reckonedAt", INSTANT, "w.reckoned_at")
          .field("lastOrderAt", INSTANT, "w.last_order_at")
          .defaultSort("-risk")
          .select(
              """
              w.customer_id, c.number, c.name, c.owner_id, c.team, w.risk, w.band, w.reckoned_at,
              w.last_order_at\
              """,
              ChurnRepository::readItem);

  private final Jdbi jdbi;

  ChurnRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<ChurnWatch> find(UUID customerId) {
    return jdbi.withHandle(handle ->
        handle
            .select("select * from churn_watch where customer_id = ?", customerId)
            .map((row, context) -> read(row))
            .findOne());
  }

  /// The row, locked until the transaction ends; made where there is none.
  ChurnWatch held(UUID customerId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                insert into churn_watch as w (customer_id) values (?)
                on conflict (customer_id) do update set customer_id = w.customer_id returning *\
                """,
                customerId)
            .map((row, context) -> read(row))
            .one());
  }

  /// Takes the customers whose time has come and whom nobody else has taken; they are held until the transaction ends.
  List<ChurnWatch> claim(Instant now, int most) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select * from churn_watch where next_at < ?
                order by next_at limit ? for update skip locked\
                """,
                now,
                most)
            .map((row, context) -> read(row))
            .list());
  }

  /// @param nextAt when somebody has to look at it again; null when never by itself
  void save(ChurnWatch watch, @Nullable Instant nextAt) {
    Rhythm rhythm = watch.rhythm();
    RiskBand band = watch.band();
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update churn_watch set usual_gap_days = ?, last_order_at = ?, risk = ?, band = ?,
              reckoned_at = ?, next_at = ?
            where customer_id = ?\
            """,
            rhythm == null ? null : rhythm.usualGapDays(),
            rhythm == null ? null : rhythm.lastOrderAt(),
            watch.risk(),
            band == null ? null : band.name(),
            watch.reckonedAt(),
            nextAt,
            watch.customerId()));
  }

  /// Nobody has to look at it again.
  void rest(UUID customerId) {
    jdbi.useHandle(handle ->
        handle.execute("update churn_watch set next_at = null where customer_id = ?", customerId));
  }

  private static ChurnWatch read(ResultSet row) throws SQLException {
    String band = row.getString("band");
    Instant lastOrderAt = Rows.instantOrNull(row, "last_order_at");
    return new ChurnWatch(
        row.getObject("customer_id", UUID.class),
        lastOrderAt == null ? null : new Rhythm(row.getDouble("usual_gap_days"), lastOrderAt),
        row.getBigDecimal("risk"),
        band == null ? null : RiskBand.valueOf(band),
        Rows.instantOrNull(row, "reckoned_at"));
  }

  private static ChurnApi.RiskItem readItem(ResultSet row) throws SQLException {
    return new ChurnApi.RiskItem(
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getBigDecimal("risk"),
        RiskBand.valueOf(row.getString("band")),
        Rows.instant(row, "reckoned_at"),
        Rows.instantOrNull(row, "last_order_at"));
  }
}

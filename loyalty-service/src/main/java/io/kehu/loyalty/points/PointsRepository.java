package io.kehu.loyalty.points;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.INTEGER;
import static io.kehu.platform.page.FieldType.TEXT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Accounts and their entries by SQL: entries are written once, and many in a row.
@ApplicationScoped
class PointsRepository {
  static final Listing<PointsEntry> ENTRIES =
      Listing.from("points_entry e", "e.id")
          .required("number", INTEGER, "e.number")
          .required("at", INSTANT, "e.at")
          .required("kind", CODE, "e.kind")
          .required("points", INTEGER, "e.points")
          .required("source", TEXT, "e.source")
          .field("orderId", UUID, "e.order_id")
          .defaultSort("-number")
          .select("e.*", PointsRepository::read);

  private final Jdbi jdbi;

  PointsRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The account, its row locked until the transaction ends; made where there is none.
  PointsAccount held(UUID customerId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                insert into points_account as a (customer_id) values (?)
                on conflict (customer_id) do update set customer_id = a.customer_id
                returning *\
                """,
                customerId)
            .map((row, context) -> account(row))
            .one());
  }

  /// All accounts that a customer holds, its own in front, their rows locked until the transaction ends.
  List<PointsAccount> heldBy(UUID holderId) {
    List<PointsAccount> accounts = new ArrayList<>(List.of(held(holderId)));
    jdbi.useHandle(handle ->
        handle
            .select(
                """
                select * from points_account where holder_id = ? and customer_id <> ?
                order by customer_id for update\
                """,
                holderId,
                holderId)
            .map((row, context) -> account(row))
            .forEach(accounts::add));
    return accounts;
  }

  /// Whether a source was booked on any account of the customer.
  boolean isBooked(UUID holderId, EntryKind kind, String source) {
    return number(
            """
            select count(*) from points_entry e join points_account a using (customer_id)
            where a.holder_id = ? and e.kind = ? and e.source = ?\
            """,
            holderId,
            kind.name(),
            source)
        > 0;
  }

  private static PointsAccount account(ResultSet row) throws SQLException {
    return new PointsAccount(
        row.getObject("customer_id", UUID.class),
        row.getObject("holder_id", UUID.class),
        row.getLong("balance"),
        row.getLong("entries"));
  }

  /// Writes the entry and moves the balance of the account that is held.
  ///
  /// @return false where this source was booked before
  boolean add(PointsEntry entry) {
    PointsEntry.OrderShare order = entry.order();
    return jdbi.withHandle(handle -> {
      boolean isNew =
          handle.execute(
                  """
                  insert into points_entry
                    (id, customer_id, number, kind, points, balance, source, reason, order_id, rate,
                     earned_at, at, actor)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  on conflict (customer_id, kind, source) do nothing\
                  """,
                  entry.id(),
                  entry.customerId(),
                  entry.number(),
                  entry.kind().name(),
                  entry.points(),
                  entry.balance(),
                  entry.source(),
                  entry.reason(),
                  order == null ? null : order.orderId(),
                  order == null ? null : order.rate(),
                  order == null ? null : order.earnedAt(),
                  entry.at(),
                  entry.actor())
              == 1;
      if (isNew) {
        handle.execute(
            "update points_account set balance = ?, entries = ? where customer_id = ?",
            entry.balance(),
            entry.number(),
            entry.customerId());
      }
      return isNew;
    });
  }

  Optional<PointsEntry> find(UUID customerId, UUID entryId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select e.* from points_entry e join points_account a using (customer_id)
                where e.id = ? and a.holder_id = ?\
                """,
                entryId,
                customerId)
            .map((row, context) -> read(row))
            .findOne());
  }

  long balance(UUID customerId) {
    return number(
        "select cast(sum(balance) as bigint) from points_account where holder_id = ?", customerId);
  }

  /// The sum of the entries that were there at that moment.
  long balanceAt(UUID customerId, Instant at) {
    return number(
        """
        select coalesce(sum(e.points), 0) from points_entry e join points_account a using (customer_id)
        where a.holder_id = ? and e.at <= ?\
        """,
        customerId,
        at);
  }

  long earned(UUID customerId, Instant after) {
    return number(
        """
        select coalesce(sum(e.points), 0) from points_entry e join points_account a using (customer_id)
        where a.holder_id = ? and e.earned_at > ?\
        """,
        customerId,
        after);
  }

  /// What an order has earned so far, the part that was booked first in front.
  List<Earned> earnedBy(UUID orderId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select customer_id, earned_at, sum(points) as points,
                  (array_agg(rate order by at, id))[1] as rate
                from points_entry where order_id = ?
                group by customer_id, earned_at order by min(at), min(number)\
                """,
                orderId)
            .map((row, context) ->
                new Earned(
                    row.getObject("customer_id", UUID.class),
                    Rows.instant(row, "earned_at"),
                    row.getLong("points"),
                    row.getBigDecimal("rate")))
            .list());
  }

  private long number(String sql, @Nullable Object... arguments) {
    return jdbi.withHandle(
        handle -> handle.select(sql, arguments).mapTo(Long.class).findOne().orElse(0L));
  }

  private static PointsEntry read(ResultSet row) throws SQLException {
    UUID orderId = row.getObject("order_id", UUID.class);
    return new PointsEntry(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getLong("number"),
        EntryKind.valueOf(row.getString("kind")),
        row.getLong("points"),
        row.getLong("balance"),
        row.getString("source"),
        row.getString("reason"),
        orderId == null
            ? null
            : new PointsEntry.OrderShare(
                orderId, row.getBigDecimal("rate"), Rows.instant(row, "earned_at")),
        Rows.instant(row, "at"),
        row.getString("actor"));
  }
}

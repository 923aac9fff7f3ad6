package io.kehu.loyalty.churn;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Signals by SQL.
@ApplicationScoped
class SignalRepository {
  static final Listing<ChurnApi.SignalView> LIST =
      Listing.from("churn_signal s join customer_replica c on c.id = s.customer_id", "s.id")
          .required("at", INSTANT, "s.at")
          .required("kind", CODE, "s.kind")
          .required("customerId", UUID, "s.customer_id")
          .field("endedAt", INSTANT, "s.ended_at")
          .defaultSort("-at")
          .select(
              """
              s.id, s.customer_id, c.name, s.kind, s.weight, s.detail, s.at, s.ended_at\
              """,
              SignalRepository::readView);

  private final Jdbi jdbi;

  SignalRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// All that were raised for a customer and have not been ended, the newest first.
  List<Signal> open(UUID customerId) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select * from churn_signal where customer_id = ? and ended_at is null
                order by at desc, id desc\
                """,
                customerId)
            .map((row, context) -> read(row))
            .list());
  }

  /// @return false where one was raised for the same source before
  boolean add(Signal signal) {
    return jdbi.withHandle(handle ->
        handle.execute(
                """
                insert into churn_signal
                  (id, customer_id, kind, weight, half_life_seconds, detail, source, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (customer_id, kind, source) do nothing\
                """,
                signal.id(),
                signal.customerId(),
                signal.kind().name(),
                signal.weight(),
                signal.halfLife().toSeconds(),
                signal.detail(),
                signal.source(),
                signal.at())
            == 1);
  }

  void end(UUID customerId, SignalKind kind, Instant at) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update churn_signal set ended_at = ?
            where customer_id = ? and kind = ? and ended_at is null\
            """,
            at,
            customerId,
            kind.name()));
  }

  private static Signal read(ResultSet row) throws SQLException {
    return new Signal(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        SignalKind.valueOf(row.getString("kind")),
        row.getDouble("weight"),
        Duration.ofSeconds(row.getLong("half_life_seconds")),
        row.getString("detail"),
        row.getString("source"),
        Rows.instant(row, "at"),
        Rows.instantOrNull(row, "ended_at"));
  }

  private static ChurnApi.SignalView readView(ResultSet row) throws SQLException {
    return new ChurnApi.SignalView(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("name"),
        SignalKind.valueOf(row.getString("kind")),
        row.getDouble("weight"),
        row.getString("detail"),
        Rows.instant(row, "at"),
        Rows.instantOrNull(row, "ended_at"));
  }
}

package io.kehu.customer.credit;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What administrators define, in versions that are written once and never altered, so that what was
/// decided by one can be understood for ever.
@ApplicationScoped
public class Definitions {
  private final Jdbi jdbi;
  private final StoredJson json;
  private final CurrentCaller callers;
  private final Clock clock;

  Definitions(Jdbi jdbi, StoredJson json, CurrentCaller callers, Clock clock) {
    this.jdbi = jdbi;
    this.json = json;
    this.callers = callers;
    this.clock = clock;
  }

  /// One version of a definition.
  public record Version<T>(long number, T body, String actor, Instant at) {}

  /// The newest version; empty before the first.
  public <T> Optional<Version<T>> newest(String kind, Class<T> type) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select * from credit_definition where kind = :kind order by version desc limit 1
                """)
            .bind("kind", kind)
            .map((row, _) -> read(row, type))
            .findOne());
  }

  public <T> Optional<Version<T>> numbered(String kind, long number, Class<T> type) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from credit_definition where kind = :kind and version = :number")
            .bind("kind", kind)
            .bind("number", number)
            .map((row, _) -> read(row, type))
            .findOne());
  }

  /// Adds the next version; of two who add the same one, the later is refused by the key.
  ///
  /// @param number one above the newest
  public <T> Version<T> add(String kind, long number, T body) {
    Caller caller = callers.get();
    Instant now = clock.instant();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into credit_definition (kind, version, body, actor, actor_id, at)
                values (:kind, :number, :body, :actor, :actorId, :now)
                """)
            .bind("kind", kind)
            .bind("number", number)
            .bind("body", json.toTree(body))
            .bind("actor", caller.username())
            .bind("actorId", caller.subject())
            .bind("now", now)
            .execute());
    return new Version<>(number, body, caller.username(), now);
  }

  private <T> Version<T> read(ResultSet row, Class<T> type) throws SQLException {
    return new Version<>(
        row.getLong("version"),
        json.read(row.getString("body"), type),
        row.getString("actor"),
        Rows.instant(row, "at"));
  }
}

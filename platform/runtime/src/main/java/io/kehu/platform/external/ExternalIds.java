package io.kehu.platform.external;

import io.kehu.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// The external ids of one aggregate: a table of (system, external id) with the record and the stamp
/// of its last accepted row.
public final class ExternalIds {
  private final Jdbi jdbi;
  private final String claim;
  private final String lock;
  private final String stamp;
  private final String find;
  private final String list;

  /// @param table has the columns system, external_id, record_id, source_version, source_updated_at
  public ExternalIds(Jdbi jdbi, String table) {
    this.jdbi = jdbi;
    claim =
        """
        insert into %s (system, external_id, record_id, source_version, source_updated_at)
        values (?, ?, ?, ?, ?) on conflict (system, external_id) do nothing\
        """
            .formatted(table);
    lock =
        """
        select record_id, source_version, source_updated_at from %s
        where system = ? and external_id = ? for update\
        """
            .formatted(table);
    stamp =
        """
        update %s set source_version = ?, source_updated_at = ?
        where system = ? and external_id = ?\
        """
            .formatted(table);
    find = "select record_id from %s where system = ? and external_id = ?".formatted(table);
    list =
        """
        select system, external_id from %s where record_id = ? order by system, external_id\
        """
            .formatted(table);
  }

  /// Finds the record of an external id and locks the id until the transaction ends; where nobody
  /// has it, holds it for `candidate` with its first stamp. Of two requests with the same new id the
  /// later one waits here and then finds what the earlier one made.
  public Claim claim(ExternalReference reference, UUID candidate, SourceStamp first) {
    return jdbi.withHandle(handle -> {
      int inserted =
          handle.execute(
              claim,
              reference.system(),
              reference.id(),
              candidate,
              first.version(),
              first.updatedAt());
      return inserted == 1
          ? new Claim(candidate, true, new SourceStamp(null, null))
          : handle.select(lock, reference.system(), reference.id()).map(ExternalIds::taken).one();
    });
  }

  /// Remembers how new the row was that has just been accepted, where it says so.
  public void stamp(ExternalReference reference, SourceStamp accepted) {
    if (accepted.version() == null && accepted.updatedAt() == null) {
      return;
    }
    jdbi.useHandle(handle ->
        handle.execute(
            stamp, accepted.version(), accepted.updatedAt(), reference.system(), reference.id()));
  }

  public Optional<UUID> find(ExternalReference reference) {
    return jdbi.withHandle(handle ->
        handle.select(find, reference.system(), reference.id()).mapTo(UUID.class).findOne());
  }

  /// What other systems call the record.
  public List<ExternalReference> of(UUID recordId) {
    return jdbi.withHandle(handle ->
        handle
            .select(list, recordId)
            .map((row, context) -> new ExternalReference(row.getString(1), row.getString(2)))
            .list());
  }

  private static Claim taken(ResultSet row, StatementContext context) throws SQLException {
    return new Claim(
        row.getObject("record_id", UUID.class),
        false,
        new SourceStamp(
            row.getObject("source_version", Long.class),
            Rows.instantOrNull(row, "source_updated_at")));
  }
}

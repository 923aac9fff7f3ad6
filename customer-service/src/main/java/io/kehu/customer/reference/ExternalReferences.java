package io.kehu.customer.reference;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.problem.ProblemCode;
import io.kehu.platform.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The external references of one kind of record, in a table with the columns `system`, `external_id`,
/// `record_id`, `source_version`, `source_updated_at`.
public final class ExternalReferences {
  private final Jdbi jdbi;
  private final NamedLocks locks;
  private final String table;
  private final ProblemCode taken;

  /// @param taken the refusal of a reference that names another record already
  public ExternalReferences(Jdbi jdbi, NamedLocks locks, String table, ProblemCode taken) {
    this.jdbi = jdbi;
    this.locks = locks;
    this.table = table;
    this.taken = taken;
  }

  /// Who has the reference. The answer holds until the transaction ends: whoever else asks waits.
  public Optional<KnownReference> claim(ExternalReference reference) {
    locks.take(List.of(lockName(reference)));
    return find(reference);
  }

  public Optional<KnownReference> find(ExternalReference reference) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select * from %s where system = :system and external_id = :id".formatted(table))
            .bindMethods(reference)
            .map((row, _) -> read(row))
            .findOne());
  }

  /// Makes `references` the references of a record; those that stay keep their stamps.
  ///
  /// @throws ProblemException if one of them names another record
  public void save(UUID recordId, Collection<ExternalReference> references) {
    locks.take(references.stream().map(this::lockName).toList());
    jdbi.useHandle(db -> {
      db.createUpdate(
              """
              delete from %s where record_id = :record
                and (system, external_id) not in (select * from unnest(:systems, :ids))
              """
                  .formatted(table))
          .bind("record", recordId)
          .bind("systems", references.stream().map(ExternalReference::system).toList())
          .bind("ids", references.stream().map(ExternalReference::id).toList())
          .execute();
      for (ExternalReference reference : references) {
        db.createUpdate(
                """
                insert into %s (system, external_id, record_id) values (:system, :id, :record)
                on conflict do nothing
                """
                    .formatted(table))
            .bindMethods(reference)
            .bind("record", recordId)
            .execute();
        requireOwn(reference, recordId);
      }
    });
  }

  /// Remembers how new the record is by its source; says nothing of sources that do not tell.
  public void stamp(ExternalReference reference, SourceStamp stamp) {
    if (stamp.version() == null && stamp.updatedAt() == null) {
      return;
    }
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update %s set source_version = :version, source_updated_at = :updatedAt
                where system = :system and external_id = :id
                """
                    .formatted(table))
            .bindMethods(stamp)
            .bindMethods(reference)
            .execute());
  }

  private void requireOwn(ExternalReference reference, UUID recordId) {
    if (find(reference).filter(known -> known.recordId().equals(recordId)).isEmpty()) {
      throw ProblemException.of(taken, reference.system(), reference.id());
    }
  }

  private String lockName(ExternalReference reference) {
    return table + ":" + reference.system() + ":" + reference.id();
  }

  private static KnownReference read(ResultSet row) throws SQLException {
    return new KnownReference(
        row.getObject("record_id", UUID.class),
        new SourceStamp(
            row.getObject("source_version", Long.class),
            instant(row.getTimestamp("source_updated_at"))));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}

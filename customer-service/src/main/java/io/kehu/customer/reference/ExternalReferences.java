package io.kehu.customer.reference;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.problem.ProblemCode;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The external references of one kind of record, in a table with the columns `system`, `external_id`,
/// `record_id`, `source_version`, `source_updated_at`.
public final class ExternalReferences {
  private final Jdbi jdbi;
  private final NamedLocks locks;
  private final UnitOfWork work;
  private final String table;
  private final ProblemCode taken;
  private final Consumer<Collection<ExternalReference>> arrivals;

  /// @param taken the refusal of a reference that names another record already
  /// @param arrivals told of those that nobody had before, in the transaction that gives them to a record
  public ExternalReferences(
      Jdbi jdbi,
      NamedLocks locks,
      UnitOfWork work,
      String table,
      ProblemCode taken,
      Consumer<Collection<ExternalReference>> arrivals) {
    this.arrivals = arrivals;
    this.jdbi = jdbi;
    this.locks = locks;
    this.work = work;
    this.table = table;
    this.taken = taken;
  }

  /// Who has the reference. The answer holds until the transaction ends: whoever else asks waits.
  public Optional<KnownReference> claim(ExternalReference reference) {
    claimAll(List.of(reference));
    return claims().get(reference);
  }

  /// Claims many at once; asking for each of them costs nothing afterwards.
  public void claimAll(Collection<ExternalReference> references) {
    Claims claims = claims();
    List<ExternalReference> fresh =
        references.stream().distinct().filter(each -> !claims.holds(each)).toList();
    if (!fresh.isEmpty()) {
      locks.take(fresh.stream().map(this::lockName).toList());
      Map<ExternalReference, KnownReference> known = read(fresh);
      fresh.forEach(each -> claims.hold(each, known.get(each)));
    }
  }

  /// Who has the reference now.
  public Optional<KnownReference> find(ExternalReference reference) {
    return claims().holds(reference)
        ? claims().get(reference)
        : Optional.ofNullable(read(List.of(reference)).get(reference));
  }

  /// Those that somebody has now.
  public Set<ExternalReference> known(Collection<ExternalReference> references) {
    List<ExternalReference> unheld =
        references.stream().distinct().filter(each -> !claims().holds(each)).toList();
    Set<ExternalReference> known =
        new HashSet<>(unheld.isEmpty() ? Set.of() : read(unheld).keySet());
    references.stream().filter(each -> claims().get(each).isPresent()).forEach(known::add);
    return known;
  }

  /// Claims references for a record.
  ///
  /// @throws ProblemException if one of them names another record
  public void claimFor(UUID recordId, Collection<ExternalReference> references) {
    claimAll(references);
    for (ExternalReference reference : references) {
      if (claims().get(reference).filter(known -> !known.recordId().equals(recordId)).isPresent()) {
        throw ProblemException.of(taken, reference.system(), reference.id());
      }
    }
  }

  /// The references of these records, not claimed.
  public List<ExternalReference> of(Collection<UUID> recordIds) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from %s where record_id = any(:records)".formatted(table))
            .bind("records", recordIds)
            .map((row, _) -> reference(row))
            .list());
  }

  /// Saves what a record is called now instead of what it was called before; names that stay keep
  /// their stamps.
  ///
  /// @param after claimed for the record
  public void save(
      UUID recordId, Collection<ExternalReference> before, Collection<ExternalReference> after) {
    claimAll(after);
    before.stream()
        .filter(reference -> !after.contains(reference))
        .forEach(reference -> claims().set(reference, null));
    after.stream()
        .filter(reference -> claims().get(reference).isEmpty())
        .forEach(reference -> claims().set(reference, new KnownReference(recordId)));
  }

  /// Remembers how new the record is by its source; says nothing of sources that do not tell.
  public void stamp(ExternalReference reference, SourceStamp stamp) {
    if (stamp.version() != null || stamp.updatedAt() != null) {
      claim(reference)
          .ifPresent(known -> claims().set(reference, new KnownReference(known.recordId(), stamp)));
    }
  }

  private Claims claims() {
    return work.of(this, Claims.class, () -> new Claims(jdbi, table, arrivals));
  }

  private Map<ExternalReference, KnownReference> read(List<ExternalReference> references) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select r.* from unnest(:systems, :ids) as asked(system, id)
                join %s r on r.system = asked.system and r.external_id = asked.id
                """
                    .formatted(table))
            .bind("systems", references.stream().map(ExternalReference::system).toList())
            .bind("ids", references.stream().map(ExternalReference::id).toList())
            .map((row, _) -> Map.entry(reference(row), known(row)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private String lockName(ExternalReference reference) {
    return table + ":" + reference.system() + ":" + reference.id();
  }

  private static ExternalReference reference(ResultSet row) throws SQLException {
    return new ExternalReference(row.getString("system"), row.getString("external_id"));
  }

  private static KnownReference known(ResultSet row) throws SQLException {
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

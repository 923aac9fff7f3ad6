package io.kehu.customer.reference;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sql.Pending;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The references that one transaction has locked, so that nobody else changes them: what they name,
/// by the table and by what the transaction itself has done since.
final class Claims implements Pending {
  private final Jdbi jdbi;
  private final String table;
  private final Map<ExternalReference, Optional<KnownReference>> held = new HashMap<>();
  private final Set<ExternalReference> changed = new LinkedHashSet<>();
  private final Set<ExternalReference> arrived = new LinkedHashSet<>();
  private final Consumer<Collection<ExternalReference>> arrivals;

  Claims(Jdbi jdbi, String table, Consumer<Collection<ExternalReference>> arrivals) {
    this.jdbi = jdbi;
    this.table = table;
    this.arrivals = arrivals;
  }

  boolean holds(ExternalReference reference) {
    return held.containsKey(reference);
  }

  /// Empty where nobody has it, or where it is not held.
  Optional<KnownReference> get(ExternalReference reference) {
    return held.getOrDefault(reference, Optional.empty());
  }

  /// @param stored null where nobody has it
  void hold(ExternalReference reference, @Nullable KnownReference stored) {
    held.put(reference, Optional.ofNullable(stored));
  }

  /// @param known null to give it up
  void set(ExternalReference reference, @Nullable KnownReference known) {
    if (known != null && get(reference).isEmpty()) {
      arrived.add(reference);
    }
    hold(reference, known);
    changed.add(reference);
  }

  @Override
  public void write() {
    if (changed.isEmpty()) {
      return;
    }
    jdbi.useHandle(db -> {
      delete(db);
      upsert(db);
    });
    changed.clear();
    arrivals.accept(arrived);
    arrived.clear();
  }

  private void delete(Handle db) {
    PreparedBatch delete =
        db.prepareBatch(
            "delete from %s where system = :system and external_id = :id".formatted(table));
    changed.stream()
        .filter(reference -> get(reference).isEmpty())
        .forEach(reference -> delete.bindMethods(reference).add());
    delete.execute();
  }

  private void upsert(Handle db) {
    PreparedBatch upsert =
        db.prepareBatch(
            """
            insert into %s (system, external_id, record_id, source_version, source_updated_at)
            values (:system, :id, :recordId, :version, :updatedAt)
            on conflict (system, external_id) do update set
              record_id = excluded.record_id, source_version = excluded.source_version,
              source_updated_at = excluded.source_updated_at
            """
                .formatted(table));
    for (ExternalReference reference : changed) {
      get(reference)
          .ifPresent(known ->
              upsert
                  .bindMethods(reference)
                  .bind("recordId", known.recordId())
                  .bindMethods(known.stamp())
                  .add());
    }
    upsert.execute();
  }
}

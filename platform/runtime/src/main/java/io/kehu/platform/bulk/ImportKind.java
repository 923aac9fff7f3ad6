package io.kehu.platform.bulk;

import io.kehu.platform.sync.Sent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kind of row that can be imported (`POST /v1/imports/{name}`); services give one `@ApplicationScoped` bean a kind.
///
/// CSV headers are the JSON field names, nested by dots (`total.amount`), array elements by index (`phones.0.number`); NDJSON lines are the JSON itself.
public interface ImportKind<R> {
  /// Plural kebab-case: `orders`.
  String name();

  /// The permission an importer needs: `orders:write`.
  String permission();

  Class<R> rowType();

  /// Looks up at once what the next rows need, up to 500 of them: called in their transaction, before [#importRow] is called for each. Results must be the
  /// same as without it.
  default void prepare(List<R> rows) {}

  /// Does one row in the transaction in hand; throws `ProblemException` to refuse it. Must be safe to repeat: rows carry external ids.
  Imported importRow(R row);

  /// The same, where the kind [#knowsDuplicates].
  default Imported importRow(R row, DuplicatesPolicy duplicates) {
    return importRow(row);
  }

  /// True where rows may turn out to be records that are here under another name.
  default boolean knowsDuplicates() {
    return false;
  }

  /// True where a row that [#importRow] refuses by `ProblemException` has changed nothing yet, in the database or in any entity. The rows around it then stay
  /// done; otherwise they are taken back and done again without it.
  default boolean refusesBeforeChanging() {
    return false;
  }

  /// What the row is to the system that sent it: by this its outcome is counted, it waits for what it names, and it is kept where it is refused. Empty for kinds
  /// that no other system keeps in step.
  default Optional<Sent> sent(R row) {
    return Optional.empty();
  }

  /// The table of the external ids of this kind's records, for reconciliation. It has the columns `system`, `external_id`, `record_id`, `source_version`,
  /// `source_updated_at`, and an index on `(system, md5(external_id) collate "C")`.
  default Optional<String> externalIds() {
    return Optional.empty();
  }

  /// What a row did.
  enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /// older than what is stored; not an error
    STALE,
    /// left out, because it is here already
    SKIPPED,
    /// put by until a record that it names is here
    WAITING
  }

  /// @param id of the record that the row is about; null where such records are known by a code only
  record Imported(RowOutcome outcome, @Nullable UUID id) {}
}

package io.kehu.platform.bulk;

/// A kind of row that can be imported (`POST /v1/imports/{name}`); services give one `@ApplicationScoped` bean a kind.
///
/// CSV headers are the JSON field names, nested by dots (`total.amount`), array elements by index (`phones.0.number`); NDJSON lines are the JSON itself.
public interface ImportKind<R> {
  /// Plural kebab-case: `orders`.
  String name();

  /// The permission an importer needs: `orders:write`.
  String permission();

  Class<R> rowType();

  /// Does one row in the transaction in hand; throws `ProblemException` to refuse it. Must be safe to repeat: rows carry external ids.
  RowOutcome importRow(R row);

  /// What a row did.
  enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /// older than what is stored; not an error
    STALE
  }
}

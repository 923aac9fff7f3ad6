package io.kehu.platform.external;

import io.kehu.platform.bulk.ImportKind.Imported;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import java.util.UUID;
import java.util.function.Function;

/// What became of a record that another system sent. `STALE` left the stored one as it was.
///
/// @param record the record as it stands now
public record Upserted<T>(T record, RowOutcome outcome) {
  /// As the outcome of an import's row.
  public Imported imported(Function<T, UUID> id) {
    return new Imported(outcome, id.apply(record));
  }
}

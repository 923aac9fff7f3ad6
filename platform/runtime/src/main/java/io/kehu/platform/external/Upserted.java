package io.kehu.platform.external;

import io.kehu.platform.bulk.ImportKind.RowOutcome;

/// What became of a record that another system sent. `STALE` left the stored one as it was.
///
/// @param record the record as it stands now
public record Upserted<T>(T record, RowOutcome outcome) {}

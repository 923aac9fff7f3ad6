package io.kehu.platform.bulk;

import java.util.Iterator;
import java.util.List;

/// The rows of a file, in order. Iterating throws `ProblemException` (`import-unreadable`) where the file is broken from here on.
interface RowSource extends Iterator<RowSource.SourceRow>, AutoCloseable {
  /// Column names as they stand in the file; empty where it has none.
  List<String> header();

  /// Lets go of what it holds.
  @Override
  default void close() {}

  /// One row.
  interface SourceRow {
    /// The row as the importer's type.
    ///
    /// @throws io.kehu.platform.problem.ProblemException naming each wrong field
    <R> R as(Class<R> type);

    /// As it stood in the file, to be shown and sent again.
    String content();
  }
}

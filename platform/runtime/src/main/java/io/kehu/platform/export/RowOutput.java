package io.kehu.platform.export;

import java.io.IOException;
import java.util.List;

/// A table as it is written, row by row.
interface RowOutput extends AutoCloseable {
  void row(List<String> fields) throws IOException;

  /// Writes what is still held back; the stream itself stays open.
  @Override
  void close() throws IOException;
}

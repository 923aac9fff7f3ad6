package io.kehu.platform.event.fold;

import java.sql.SQLException;

/// A fold's own table could not be read or written.
final class FoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FoldException(SQLException cause) {
    super(cause);
  }
}

package io.kehu.platform.web;

import org.jspecify.annotations.Nullable;

/// Holds a writer to the version that it read.
public final class IfMatch {
  private IfMatch() {}

  /// The strong ETag of a version.
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /// @param header value of `If-Match`, null when absent
  /// @param current what the record looks like now, shown to a caller who is late
  /// @throws io.kehu.platform.problem.ProblemException 428 when absent, 412 with `current` when it names another version
  public static void require(@Nullable String header, long version, Object current) {
    throw new UnsupportedOperationException();
  }
}

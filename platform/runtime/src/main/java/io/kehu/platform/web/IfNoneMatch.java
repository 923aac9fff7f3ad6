package io.kehu.platform.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whether a reader has already what it asks for.
public final class IfNoneMatch {
  private IfNoneMatch() {}

  /// Weak comparison, as RFC 9110 has it.
  ///
  /// @param header value of `If-None-Match`, null when absent
  public static boolean names(@Nullable String header, String etag) {
    if (header == null) {
      return false;
    }
    String wanted = strong(etag);
    return header.strip().equals("*")
        || Arrays.stream(header.split(","))
            .map(tag -> strong(tag.strip()))
            .anyMatch(wanted::equals);
  }

  /// The tag of a record as only some see it: `"3.seen"`. As `If-Match` it still names version 3.
  public static String variant(Object etag, String variant) {
    String tag = etag.toString();
    return tag.substring(0, tag.length() - 1) + "." + variant + "\"";
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}

package io.kehu.gateway.visit;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of a request. The gateway records no spans of its own, so a valid context is
/// passed on unchanged, as the standard asks of those who only forward.
///
/// @param traceparent the header's value, always valid
/// @param continued whether the client brought it; else it was made here
public record Trace(String traceparent, boolean continued) {
  private static final Pattern VALID =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int TRACE_ID_START = 3;
  private static final int TRACE_ID_END = 35;

  /// Continues the client's trace where its header is valid and stands once; else begins a new one.
  static Trace continuing(List<String> headers) {
    String given = headers.size() == 1 ? headers.getFirst() : null;
    return isValid(given) && given != null ? new Trace(given, true) : begin();
  }

  private static boolean isValid(@Nullable String value) {
    return value != null && VALID.matcher(value).matches();
  }

  private static Trace begin() {
    var random = ThreadLocalRandom.current();
    String id = Hex.of(random.nextLong(1, Long.MAX_VALUE)) + Hex.of(random.nextLong());
    return new Trace("00-" + id + "-" + Hex.of(random.nextLong(1, Long.MAX_VALUE)) + "-01", false);
  }

  /// 32 hexadecimal digits, the same in the logs of every service that the request touches.
  public String traceId() {
    return traceparent.substring(TRACE_ID_START, TRACE_ID_END);
  }
}

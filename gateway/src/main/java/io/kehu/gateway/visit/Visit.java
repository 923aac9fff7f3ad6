package io.kehu.gateway.visit;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// One request's stay in the gateway.
///
/// @param requestId the client's `X-Request-Id` where it is usable, else a new one
/// @param trace the W3C trace context that is passed on
/// @param startedAt reading of [System#nanoTime()] at the door
public record Visit(String requestId, Trace trace, long startedAt) {
  public static final String REQUEST_ID_HEADER = "X-Request-Id";
  public static final String TRACEPARENT_HEADER = "traceparent";
  public static final String TRACESTATE_HEADER = "tracestate";

  private static final String KEY = Visit.class.getName();

  /// What may be echoed and logged without escaping: no spaces, quotes or control characters.
  private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  /// The visit of this request; begun at the first question, so that even a failure before any of
  /// our handlers has an id.
  public static Visit of(RoutingContext context) {
    Visit known = context.get(KEY);
    if (known != null) {
      return known;
    }
    Visit begun = begin(context.request().headers());
    context.put(KEY, begun);
    return begun;
  }

  private static Visit begin(MultiMap headers) {
    return new Visit(
        requestId(headers.getAll(REQUEST_ID_HEADER)),
        Trace.continuing(headers.getAll(TRACEPARENT_HEADER)),
        System.nanoTime());
  }

  private static String requestId(List<String> given) {
    if (given.size() == 1 && USABLE_ID.matcher(given.getFirst()).matches()) {
      return given.getFirst();
    }
    var random = ThreadLocalRandom.current();
    return Hex.of(random.nextLong()) + Hex.of(random.nextLong());
  }

  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }
}

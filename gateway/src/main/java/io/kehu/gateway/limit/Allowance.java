package io.kehu.gateway.limit;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a bucket said to one request.
///
/// @param granted whether the request may pass
/// @param limit requests that may come at once
/// @param remaining requests left for now
/// @param untilFull how long until the whole limit is available again
/// @param untilNext how long until the next request is granted; zero when this one was
public record Allowance(
    boolean granted, long limit, long remaining, Duration untilFull, Duration untilNext) {
  private static final String KEY = Allowance.class.getName();

  /// The tightest allowance that was given to this request so far.
  public static @Nullable Allowance of(RoutingContext context) {
    return context.get(KEY);
  }

  /// Keeps this allowance for the answer's headers, unless a tighter one is kept already.
  public void remember(RoutingContext context) {
    Allowance before = of(context);
    if (before == null || !granted || remaining < before.remaining()) {
      context.put(KEY, this);
    }
  }

  /// Lets a polite client slow down before it is refused.
  public void announce(MultiMap headers) {
    headers.set("RateLimit-Limit", Long.toString(limit));
    headers.set("RateLimit-Remaining", Long.toString(remaining));
    headers.set("RateLimit-Reset", Long.toString((untilFull.toMillis() + 999) / 1000));
  }
}

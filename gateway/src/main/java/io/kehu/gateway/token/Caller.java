package io.kehu.gateway.token;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whoever holds a verified token.
///
/// @param client the OAuth client that the token was issued to (`azp`)
/// @param subject the user, or the client's service account (`sub`)
/// @param integrator whether it is a machine with limits of its own
/// @param expiresAt from when on the token is worthless
public record Caller(String client, String subject, boolean integrator, Instant expiresAt) {
  private static final String KEY = Caller.class.getName();

  /// The caller of this request; none at public addresses.
  public static @Nullable Caller of(RoutingContext context) {
    return context.get(KEY);
  }

  public void remember(RoutingContext context) {
    context.put(KEY, this);
  }
}

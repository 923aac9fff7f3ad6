package io.kehu.gateway.token;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// Tells a bad token from an identity provider that cannot be asked. The library answers both with
/// the same exception types; only the causes differ.
final class TokenFailures {
  private TokenFailures() {}

  static RuntimeException meaningOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TokenRefused refused) {
        return refused;
      }
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || (cause instanceof OIDCException unavailable && unavailable.getCause() != null)) {
        return new IdentityUnavailable(failure);
      }
    }
    return new TokenRefused(String.valueOf(failure.getMessage()));
  }
}

package io.kehu.gateway.token;

/// The token is expired, forged, foreign or no token at all. The reason is for logs, never for callers.
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenRefused(String reason) {
    super(reason, null, false, false);
  }
}

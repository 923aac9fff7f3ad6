package io.kehu.gateway.token;

/// The token could not be judged, because the realm's keys cannot be had.
public final class IdentityUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdentityUnavailable(Throwable cause) {
    super(cause);
  }
}

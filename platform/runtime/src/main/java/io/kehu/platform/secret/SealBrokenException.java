package io.kehu.platform.secret;

import org.jspecify.annotations.Nullable;

/// A sealed value does not open: its key is gone, it was altered, or it belongs to another place.
public final class SealBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealBrokenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

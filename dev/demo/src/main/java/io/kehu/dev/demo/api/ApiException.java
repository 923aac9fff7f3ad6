package io.kehu.dev.demo.api;

/// The platform refused, or could not be reached; the message says what and why.
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ApiException(String message) {
    super(message);
  }
}

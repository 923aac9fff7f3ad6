package io.kehu.dev.launcher.machine;

import java.io.Serial;

/// Something the user has to know or to mend; shown as its message, without a stack trace.
public final class LauncherException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public LauncherException(String message) {
    super(message);
  }

  public LauncherException(String message, Throwable cause) {
    super(message, cause);
  }
}

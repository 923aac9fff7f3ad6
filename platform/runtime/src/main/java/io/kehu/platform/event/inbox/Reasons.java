package io.kehu.platform.event.inbox;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Says in a line why an event was refused.
final class Reasons {
  private static final int DEPTH = 6;

  private Reasons() {}

  /// The messages of the fault and its causes.
  static String of(Throwable fault) {
    StringJoiner reason = new StringJoiner(": ");
    @Nullable Throwable at = fault;
    for (int depth = 0; at != null && depth < DEPTH; depth++) {
      String message = at.getMessage();
      reason.add(
          message == null
              ? at.getClass().getSimpleName()
              : at.getClass().getSimpleName() + " " + message);
      at = at.getCause();
    }
    return reason.toString();
  }
}

package io.kehu.servicedesk.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How likely a customer with a big problem is to buy again. The figures are the trade literature's (a study for the
/// U.S. Office of Consumer Affairs, by TARP), not this company's own, and say so wherever they are shown.
///
/// @param share 0 … 1
public record ExpectedRepurchase(Handling handling, double share, String source) {
  private static final String SOURCE = "literature: TARP, for the U.S. Office of Consumer Affairs";

  public static ExpectedRepurchase of(Handling handling) {
    double share =
        switch (handling) {
          case SILENT -> 0.09;
          case COMPLAINED -> 0.19;
          case SOLVED -> 0.54;
          case SOLVED_QUICKLY -> 0.82;
        };
    return new ExpectedRepurchase(handling, share, SOURCE);
  }

  /// @param resolvedAt null while it is not settled
  /// @param verdict null while the customer has not said
  /// @param quickly the longest time that counts as quick
  static ExpectedRepurchase of(
      Instant openedAt, @Nullable Instant resolvedAt, @Nullable Verdict verdict, Duration quickly) {
    if (resolvedAt == null || verdict == Verdict.NOT_ACCEPTED) {
      return of(Handling.COMPLAINED);
    }
    boolean quick = Duration.between(openedAt, resolvedAt).compareTo(quickly) <= 0;
    return of(quick ? Handling.SOLVED_QUICKLY : Handling.SOLVED);
  }
}

package io.kehu.servicedesk.ticket;

import io.kehu.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When things happened to a ticket that was kept elsewhere before.
///
/// @param openedAt null for a ticket that begins now
/// @param resolution how it was settled, where it was
public record TicketPast(
    @Nullable Instant openedAt,
    @Nullable Instant respondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable Resolution resolution) {
  public static final TicketPast NONE = new TicketPast(null, null, null, null, null);

  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

  /// @throws ProblemException `ticket-times-out-of-order` unless opened ≤ responded, opened ≤ resolved ≤ closed ≤ now
  void check(Instant opened, Instant now) {
    Instant resolved = resolvedAt;
    boolean inOrder =
        notBefore(respondedAt, opened)
            && notBefore(resolved, opened)
            && (closedAt == null || (resolved != null && notBefore(closedAt, resolved)))
            && (resolution == null || resolved != null)
            && notAfter(openedAt, now)
            && notAfter(respondedAt, now)
            && notAfter(resolved, now)
            && notAfter(closedAt, now);
    if (!inOrder) {
      throw ProblemException.of(TicketError.TIMES_OUT_OF_ORDER);
    }
  }

  Resolution resolutionOrSolved() {
    return resolution != null ? resolution : new Resolution(ResolutionCode.SOLVED, null);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  private static boolean notBefore(@Nullable Instant time, Instant earliest) {
    return time == null || !time.isBefore(earliest);
  }

  private static boolean notAfter(@Nullable Instant time, Instant now) {
    return time == null || !time.isAfter(now.plus(CLOCKS_MAY_DIFFER));
  }
}

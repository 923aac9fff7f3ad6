package io.kehu.servicedesk.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a ticket stands and how it came there. Never goes a way that [TicketStatus] forbids.
///
/// @param respondedAt the customer's first answer
/// @param reopenCount how often it was thought settled and was not
@Embeddable
record TicketLife(
    @Enumerated(EnumType.STRING) TicketStatus status,
    @Nullable String statusReason,
    Instant openedAt,
    @Nullable Instant respondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Enumerated(EnumType.STRING) @Nullable ResolutionCode resolutionCode,
    @Nullable String resolutionText,
    int reopenCount) {
  static TicketLife begin(Instant openedAt) {
    return new TicketLife(TicketStatus.NEW, null, openedAt, null, null, null, null, null, 0);
  }

  boolean mayBecome(TicketStatus to) {
    return status.mayBecome(to);
  }

  TicketLife moved(TicketStatus to, @Nullable String reason) {
    return new TicketLife(
        to,
        reason,
        openedAt,
        respondedAt,
        resolvedAt,
        closedAt,
        resolutionCode,
        resolutionText,
        reopenCount);
  }

  /// The first answer opens a new ticket; later answers change nothing.
  TicketLife responded(Instant at) {
    return new TicketLife(
        status == TicketStatus.NEW ? TicketStatus.OPEN : status,
        statusReason,
        openedAt,
        respondedAt == null ? at : respondedAt,
        resolvedAt,
        closedAt,
        resolutionCode,
        resolutionText,
        reopenCount);
  }

  /// Where nobody had answered before, the resolution is the first answer.
  TicketLife resolved(Resolution resolution, Instant at) {
    return new TicketLife(
        TicketStatus.RESOLVED,
        null,
        openedAt,
        respondedAt == null ? at : respondedAt,
        at,
        null,
        resolution.code(),
        resolution.text(),
        reopenCount);
  }

  TicketLife closed(Instant at) {
    return new TicketLife(
        TicketStatus.CLOSED,
        null,
        openedAt,
        respondedAt,
        resolvedAt,
        at,
        resolutionCode,
        resolutionText,
        reopenCount);
  }

  TicketLife reopened(@Nullable String reason) {
    return new TicketLife(
        TicketStatus.OPEN, reason, openedAt, respondedAt, null, null, null, null, reopenCount + 1);
  }

  TicketLife forgotten() {
    return new TicketLife(
        status,
        null,
        openedAt,
        respondedAt,
        resolvedAt,
        closedAt,
        resolutionCode,
        null,
        reopenCount);
  }

  @Nullable Resolution resolution() {
    return resolutionCode == null ? null : new Resolution(resolutionCode, resolutionText);
  }
}

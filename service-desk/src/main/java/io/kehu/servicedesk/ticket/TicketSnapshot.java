package io.kehu.servicedesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.servicedesk.priority.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others may know of a ticket. Every event carries the whole of it.
///
/// @param version of the ticket after the change; an older snapshot never replaces a newer one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketSnapshot(
    UUID id,
    String number,
    @Nullable UUID customerId,
    TicketType type,
    TicketStatus status,
    Priority priority,
    TicketChannel channel,
    String subject,
    @Nullable String category,
    @Nullable UUID productId,
    @Nullable UUID orderId,
    @Nullable UUID ownerId,
    @Nullable String queue,
    Instant openedAt,
    @Nullable Instant respondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    long version) {
  static TicketSnapshot of(Ticket ticket) {
    TicketDetails details = ticket.details();
    TicketLife life = ticket.life();
    Assignment assignment = ticket.assignment();
    return new TicketSnapshot(
        ticket.id(),
        ticket.number(),
        ticket.customer().id(),
        details.type(),
        life.status(),
        ticket.priority(),
        details.channel(),
        details.subject(),
        details.category(),
        details.productId(),
        details.orderId(),
        assignment.ownerId(),
        assignment.queue(),
        life.openedAt(),
        life.respondedAt(),
        life.resolvedAt(),
        life.closedAt(),
        ticket.version());
  }
}

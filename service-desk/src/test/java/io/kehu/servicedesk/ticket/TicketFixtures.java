package io.kehu.servicedesk.ticket;

import io.kehu.platform.id.Ids;
import io.kehu.servicedesk.priority.Impact;
import io.kehu.servicedesk.priority.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tickets to begin with.
final class TicketFixtures {
  static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");

  private TicketFixtures() {}

  static Ticket aValidTicket() {
    return aTicketOpenedBy(UUID.randomUUID());
  }

  static Ticket aTicketOpenedBy(UUID user) {
    return new Ticket(
        Ids.newId(),
        "T-000001",
        someDetails(),
        new TicketCustomer(UUID.randomUUID(), null),
        Assignment.NOBODY,
        user,
        OPENED);
  }

  static TicketDetails someDetails() {
    return new TicketDetails(
        TicketType.ENQUIRY,
        "Where is my order?",
        "It was promised for Monday.",
        null,
        null,
        null,
        TicketChannel.PHONE,
        null,
        Impact.MEDIUM,
        Urgency.MEDIUM,
        null,
        List.of("parcel"));
  }
}

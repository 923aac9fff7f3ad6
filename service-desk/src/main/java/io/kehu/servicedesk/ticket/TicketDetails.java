package io.kehu.servicedesk.ticket;

import io.kehu.servicedesk.priority.Impact;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.priority.Severity;
import io.kehu.servicedesk.priority.Urgency;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a ticket says, as far as staff may write it.
///
/// @param category code of the tree `TICKET`
@Embeddable
public record TicketDetails(
    @Enumerated(EnumType.STRING) TicketType type,
    String subject,
    @Nullable String description,
    @Nullable UUID contactId,
    @Nullable UUID productId,
    @Nullable UUID orderId,
    @Enumerated(EnumType.STRING) TicketChannel channel,
    @Nullable String category,
    @Enumerated(EnumType.STRING) Impact impact,
    @Enumerated(EnumType.STRING) Urgency urgency,
    @Enumerated(EnumType.STRING) @Nullable Severity severity,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags) {
  private static final String FORGOTTEN = "(erased)";

  public TicketDetails {
    tags = tags.stream().distinct().toList();
  }

  public Priority priority() {
    return Priority.of(impact, urgency);
  }

  /// Without any words or person of the customer's.
  TicketDetails forgotten() {
    return new TicketDetails(
        type, FORGOTTEN, null, null, productId, orderId, channel, category, impact, urgency,
        severity, List.of());
  }
}

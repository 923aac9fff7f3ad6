package io.kehu.customer.subjectaccess;

import io.kehu.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/// The day of a request has passed, and the person has no answer. Names nobody.
///
/// @param number of the customer
record AccessOverdue(UUID requestId, String number, LocalDate dueOn) implements DomainEvent {
  static final String TYPE = "crm.privacy.access-overdue.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return requestId;
  }
}

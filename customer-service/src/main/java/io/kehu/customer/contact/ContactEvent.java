package io.kehu.customer.contact;

import io.kehu.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/// What can happen to a contact. Who it is, is nobody else's business.
public sealed interface ContactEvent extends DomainEvent {

  UUID contactId();

  UUID customerId();

  @Override
  default UUID aggregateId() {
    return contactId();
  }

  @Override
  default String partitionKey() {
    return customerId().toString();
  }

  record Created(UUID contactId, UUID customerId, long version) implements ContactEvent {
    public static final String TYPE = "crm.contact.created.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(UUID contactId, UUID customerId, long version) implements ContactEvent {
    public static final String TYPE = "crm.contact.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Removed(UUID contactId, UUID customerId, long version) implements ContactEvent {
    public static final String TYPE = "crm.contact.removed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The person works for another customer from a day on.
  ///
  /// @param customerId the one of the two that is told
  record Moved(
      UUID contactId,
      UUID customerId,
      UUID fromCustomerId,
      UUID toCustomerId,
      LocalDate on,
      long version)
      implements ContactEvent {
    public static final String TYPE = "crm.contact.moved.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Somebody wrote down what kind of person it is; the words are nobody else's business.
  ///
  /// @param version of the assessment
  record Assessed(UUID contactId, UUID customerId, long version) implements ContactEvent {
    public static final String TYPE = "crm.contact.assessed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}

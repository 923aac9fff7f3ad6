package io.kehu.customer.communication;

import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// What can happen to a communication.
public sealed interface CommunicationEvent extends DomainEvent {

  /// Those that tell the whole of it.
  sealed interface Told extends CommunicationEvent {
    CommunicationSnapshot communication();

    @Override
    default UUID aggregateId() {
      return communication().id();
    }

    @Override
    default String partitionKey() {
      return communication().customerId().toString();
    }
  }

  record Planned(CommunicationSnapshot communication) implements Told {
    public static final String TYPE = "crm.communication.planned.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Held(CommunicationSnapshot communication) implements Told {
    public static final String TYPE = "crm.communication.held.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(CommunicationSnapshot communication) implements Told {
    public static final String TYPE = "crm.communication.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Cancelled(CommunicationSnapshot communication) implements Told {
    public static final String TYPE = "crm.communication.cancelled.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Removed(UUID communicationId, UUID customerId, long version)
      implements CommunicationEvent {
    public static final String TYPE = "crm.communication.removed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return communicationId;
    }

    @Override
    public String partitionKey() {
      return customerId.toString();
    }
  }
}

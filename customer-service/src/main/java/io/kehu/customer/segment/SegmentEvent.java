package io.kehu.customer.segment;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// What segments tell.
public sealed interface SegmentEvent extends DomainEvent {

  /// The customer is a member from now on.
  record Entered(UUID customerId, UUID segmentId, String segment, String name, Instant at)
      implements SegmentEvent {
    public static final String TYPE = "crm.segment.entered.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return customerId;
    }
  }

  /// The customer is a member no more.
  record Left(UUID customerId, UUID segmentId, String segment, String name, Instant at)
      implements SegmentEvent {
    public static final String TYPE = "crm.segment.left.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return customerId;
    }
  }
}

package io.kehu.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/// Something that happened to an aggregate. Implemented by records: their components are the event's data on the wire.
public interface DomainEvent {
  /// The wire type, a constant of the record, never derived from the class name: `crm.ticket.opened.v1`. Its first two parts name the topic.
  @JsonIgnore
  String eventType();

  /// The aggregate that it happened to.
  @JsonIgnore
  UUID aggregateId();

  /// The partition key: the customer's id where there is one, else the aggregate's. Events of one key keep their order.
  @JsonIgnore
  default String partitionKey() {
    return aggregateId().toString();
  }
}

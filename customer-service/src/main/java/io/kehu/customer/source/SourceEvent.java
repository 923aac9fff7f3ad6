package io.kehu.customer.source;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// What can happen to the company's own sources; each tells the whole of it.
public sealed interface SourceEvent extends DomainEvent {

  UUID sourceId();

  @Override
  default UUID aggregateId() {
    return sourceId();
  }

  record Added(
      UUID sourceId, String code, BuiltInSource parent, Label labels, boolean active, long version)
      implements SourceEvent {
    public static final String TYPE = "crm.source.added.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(
      UUID sourceId, String code, BuiltInSource parent, Label labels, boolean active, long version)
      implements SourceEvent {
    public static final String TYPE = "crm.source.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}

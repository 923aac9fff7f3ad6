package io.kehu.platform.privacy.access;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is held of a person may be read for a request of theirs. Told again, it changes until when.
///
/// @param kind of subject: `customer`
/// @param subjectIds more than one where customers were merged: they are one person
/// @param readableUntil in the past where the request is closed
public record AccessOpened(
    UUID requestId, String kind, List<UUID> subjectIds, Instant readableUntil)
    implements DomainEvent {
  public static final String TYPE = "crm.privacy.access-opened.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return requestId;
  }
}

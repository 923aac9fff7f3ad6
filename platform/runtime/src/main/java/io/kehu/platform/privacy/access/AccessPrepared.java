package io.kehu.platform.privacy.access;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// This service offers its part of what is held of a person. Names nobody.
///
/// @param tables what it holds, those without any row left out
public record AccessPrepared(UUID requestId, String service, Instant preparedAt, List<Table> tables)
    implements DomainEvent {
  public static final String TYPE = "crm.privacy.access-prepared.v1";

  @Schema(name = "AccessPartTable")
  public record Table(String table, long rows) {}

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return requestId;
  }
}

package io.kehu.platform.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// This service forgot a subject. Names nobody.
///
/// @param tables what it held of the subject, those without any row left out
public record Erased(
    UUID erasureId,
    String kind,
    UUID subjectId,
    String service,
    Instant finishedAt,
    List<Table> tables)
    implements DomainEvent {
  public static final String TYPE = "crm.privacy.erased.v1";

  /// @param ground why the rows are kept, null where they are not
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ErasedTable")
  public record Table(String table, Erasing.Outcome outcome, long rows, @Nullable String ground) {}

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return subjectId;
  }
}

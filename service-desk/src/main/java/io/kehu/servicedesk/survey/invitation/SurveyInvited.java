package io.kehu.servicedesk.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import io.kehu.servicedesk.survey.Occasion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer was asked. The link is not in it: it would let every reader of the log answer.
///
/// @param trigger absent where somebody asked by hand
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyInvited(
    UUID invitationId,
    UUID customerId,
    String questionnaire,
    @Nullable Occasion trigger,
    Instant invitedAt)
    implements DomainEvent {
  public static final String TYPE = "crm.survey.invited.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return invitationId;
  }

  @Override
  public String partitionKey() {
    return customerId.toString();
  }
}

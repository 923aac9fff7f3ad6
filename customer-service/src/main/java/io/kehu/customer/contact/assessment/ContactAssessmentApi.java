package io.kehu.customer.contact.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about assessments of contacts; what comes in is [AssessmentData].
public final class ContactAssessmentApi {
  private ContactAssessmentApi() {}

  /// @param version 0 where nobody assessed the contact yet
  /// @param assessedBy who did last
  @Schema(name = "ContactAssessment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID contactId,
      @JsonUnwrapped AssessmentData data,
      long version,
      @Nullable String assessedBy,
      @Nullable UUID assessorId,
      @Nullable Instant assessedAt) {
    static View from(ContactAssessment assessment) {
      return new View(
          assessment.contactId(),
          assessment.data(),
          assessment.version(),
          assessment.assessedBy(),
          assessment.assessorId(),
          assessment.assessedAt());
    }

    static View none(UUID contactId) {
      return new View(contactId, AssessmentData.NOTHING, 0, null, null, null);
    }
  }
}

package io.kehu.customer.contact.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is written about what kind of person a contact is; whatever is absent is not known.
@Embeddable
@Schema(name = "ContactAssessmentData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentData(
    @Nullable @Enumerated(EnumType.STRING) Energy energy,
    @Nullable @Enumerated(EnumType.STRING) Perception perception,
    @Nullable @Enumerated(EnumType.STRING) Judgement judgement,
    @Nullable @Enumerated(EnumType.STRING) Lifestyle lifestyle,
    @Nullable @Valid @Embedded RivalLoyalty rivalLoyalty,
    @Nullable @Size(max = 1000) String note) {

  static final AssessmentData NOTHING = new AssessmentData(null, null, null, null, null, null);
}

package io.kehu.customer.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.encounter.TimeSpan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of a visit.
///
/// @param actual from when to when; the end is needed
/// @param answers to questions of the outline
/// @param contactDetailsVerified whether the customer's contact details were gone through
/// @param nextAppointment plans the next visit, with the same outline
@Schema(name = "VisitRecord")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitRecord(
    @NotNull @Valid TimeSpan actual,
    @Size(max = 50) List<@Valid @NotNull Answer> answers,
    boolean contactDetailsVerified,
    @Nullable @Size(max = 8000) String summary,
    @Nullable @Valid TimeSpan nextAppointment) {

  public VisitRecord {
    answers = answers == null ? List.of() : Collections.unmodifiableList(answers);
  }

  /// @param question its place in the outline, from 0
  @Schema(name = "VisitAnswer")
  public record Answer(@PositiveOrZero int question, @NotBlank @Size(max = 2000) String text) {}
}

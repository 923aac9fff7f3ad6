package io.kehu.customer.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.customer.encounter.TimeSpan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out about visits beside [VisitPlan] and [VisitRecord].
public final class VisitApi {
  private VisitApi() {}

  /// One visit in full.
  ///
  /// @param origin absent where somebody planned it by hand
  /// @param overrun whether it ran more than a quarter over its planned time
  @Schema(name = "Visit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      VisitStatus status,
      @JsonUnwrapped VisitPlan plan,
      @Nullable Origin origin,
      @Nullable TimeSpan planned,
      @Nullable TimeSpan actual,
      boolean overrun,
      List<VisitRecord.Answer> answers,
      boolean contactDetailsVerified,
      @Nullable String summary,
      @Nullable String followUp,
      @Nullable String cancelReason,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Visit visit) {
      return new View(
          visit.id(),
          visit.customerId(),
          visit.status(),
          visit.plan(),
          visit.origin(),
          visit.planned(),
          visit.actual(),
          visit.overrun(),
          visit.answers(),
          visit.contactDetailsVerified(),
          visit.summary(),
          visit.followUp(),
          visit.cancelReason(),
          visit.version(),
          visit.createdAt(),
          visit.updatedAt());
    }
  }

  /// One line of the lists.
  @Schema(name = "VisitItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      UUID customerId,
      String customerNumber,
      String customerName,
      VisitStatus status,
      String purpose,
      LocalDate dueOn,
      @Nullable UUID ownerId,
      @Nullable UUID ruleId,
      @Nullable TimeSpan planned,
      @Nullable TimeSpan actual,
      boolean overrun,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// For when a visit is agreed. Without an end nobody can tell whether it ran over.
  @Schema(name = "VisitSchedule")
  public record Schedule(@NotNull @Valid TimeSpan planned) {}

  /// @param startedAt now, where nothing is said
  @Schema(name = "VisitStart")
  public record Start(@Nullable Instant startedAt) {}

  @Schema(name = "VisitFollowUp")
  public record FollowUp(@NotBlank @Size(max = 4000) String note) {}

  @Schema(name = "VisitCancellation")
  public record Cancellation(@Nullable @Size(max = 500) String reason) {}

  /// The visits that were due within a period, by who was to make them.
  @Schema(name = "VisitReport")
  public record Report(List<OwnerLine> items) {}

  /// @param ownerId absent for visits that are nobody's
  /// @param due all that were due
  /// @param open of them neither held nor cancelled
  /// @param held of them, also those followed up
  /// @param overrun of those held
  @Schema(name = "VisitReportLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnerLine(
      @Nullable UUID ownerId, long due, long open, long held, long cancelled, long overrun) {}
}

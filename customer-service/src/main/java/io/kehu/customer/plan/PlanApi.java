package io.kehu.customer.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about plans of any kind.
public final class PlanApi {
  private PlanApi() {}

  /// What every plan has beside its document.
  ///
  /// @param effect absent before it was active
  @Schema(name = "PlanHead")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Head(
      UUID id,
      UUID customerId,
      PlanKind kind,
      PlanStatus status,
      @Nullable PlanEffect effect,
      @Nullable Instant activatedAt,
      @Nullable Instant closedAt,
      long version,
      Instant createdAt,
      Instant updatedAt)
      implements AnyPlan {
    @Override
    public Head head() {
      return this;
    }

    static Head from(Plan plan) {
      return new Head(
          plan.id(),
          plan.customerId(),
          plan.kind(),
          plan.status(),
          plan.effect(),
          plan.activatedAt(),
          plan.closedAt(),
          plan.version(),
          plan.createdAt(),
          plan.updatedAt());
    }
  }

  /// One line of the list.
  @Schema(name = "PlanItem")
  public record Item(
      UUID id,
      UUID customerId,
      String customerNumber,
      String customerName,
      PlanKind kind,
      PlanStatus status,
      String title,
      LocalDate startsOn,
      LocalDate endsOn,
      long version,
      Instant updatedAt) {}

  /// One version of a plan; its text is read by its number.
  ///
  /// @param at when the plan came to be so
  /// @param actor who made it so
  @Schema(name = "PlanVersion")
  public record Version(long version, Instant at, String actor, UUID actorId) {}

  /// For which period to copy a plan.
  ///
  /// @param title the former one where it is absent
  @Schema(name = "PlanCopy")
  public record Copy(
      @Nullable @Size(min = 1, max = 200) String title,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate endsOn) {}
}

package io.kehu.customer.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.customer.plan.AnyPlan;
import io.kehu.customer.plan.PlanApi;
import io.kehu.customer.plan.PlanDocument;
import io.kehu.customer.plan.action.PlanActionApi;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about development plans; what is written in one is [DevelopmentPlanData].
public final class DevelopmentPlanApi {
  private DevelopmentPlanApi() {}

  /// One plan in full, as it is or as it was.
  @Schema(name = "DevelopmentPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      @JsonUnwrapped PlanApi.Head head,
      @JsonUnwrapped DevelopmentPlanData data,
      List<PlanActionApi.Action> actions)
      implements AnyPlan {
    static View from(PlanDocument<DevelopmentPlanData> plan) {
      return new View(plan.head(), plan.data(), plan.actions());
    }
  }

  /// @param level a code of the list `follow-up-levels`
  /// @param nextOn when the next step is due
  @Schema(name = "FollowUpCreate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NewFollowUp(
      @NotNull LocalDate on,
      @NotBlank @Size(max = 20) String level,
      @NotBlank @Size(max = 4000) String happened,
      @Nullable @Size(max = 1000) String nextStep,
      @Nullable LocalDate nextOn) {}

  /// One line of the follow-up form.
  ///
  /// @param actor who wrote it
  @Schema(name = "FollowUp")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FollowUp(
      UUID id,
      UUID planId,
      LocalDate on,
      String level,
      String happened,
      @Nullable String nextStep,
      @Nullable LocalDate nextOn,
      String actor,
      UUID actorId,
      Instant at) {}
}

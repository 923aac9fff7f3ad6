package io.kehu.customer.accountplan;

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

/// What goes over the wire about account plans; what is written in one is [AccountPlanData].
public final class AccountPlanApi {
  private AccountPlanApi() {}

  /// One plan in full, as it is or as it was.
  @Schema(name = "AccountPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      @JsonUnwrapped PlanApi.Head head,
      @JsonUnwrapped AccountPlanData data,
      List<PlanActionApi.Action> actions)
      implements AnyPlan {
    static View from(PlanDocument<AccountPlanData> plan) {
      return new View(plan.head(), plan.data(), plan.actions());
    }
  }

  /// What somebody found when the plan was gone through.
  @Schema(name = "PlanReviewCreate")
  public record NewReview(@NotNull LocalDate heldOn, @NotBlank @Size(max = 4000) String findings) {}

  /// @param actor who wrote it
  @Schema(name = "PlanReview")
  public record Review(
      UUID id,
      UUID planId,
      LocalDate heldOn,
      String findings,
      String actor,
      UUID actorId,
      Instant at) {}
}

package io.kehu.customer.plan.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.plan.PlanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about actions; what comes in is [PlanActionData].
public final class PlanActionApi {
  private PlanActionApi() {}

  /// One action, in its plan and in lists. It is written out field by field because versions of plans are read back.
  @Schema(name = "PlanAction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Action(
      UUID id,
      UUID planId,
      UUID customerId,
      PlanKind planKind,
      String what,
      @Nullable ActionWay way,
      UUID ownerId,
      LocalDate dueOn,
      ActionStatus status,
      @Nullable LocalDate doneOn,
      @Nullable String result,
      @Nullable String problem,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static Action from(PlanAction action) {
      PlanActionData data = action.data();
      return new Action(
          action.id(),
          action.planId(),
          action.customerId(),
          action.planKind(),
          data.what(),
          data.way(),
          data.ownerId(),
          data.dueOn(),
          data.status(),
          data.doneOn(),
          data.result(),
          data.problem(),
          action.version(),
          action.createdAt(),
          action.updatedAt());
    }
  }
}

package io.kehu.customer.plan.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is written about an action; what a PATCH is laid over.
///
/// @param ownerId the user in charge
/// @param dueOn the last day on which it is in time
/// @param status OPEN where it is absent
/// @param doneOn today where it is absent and the action is done; only what is done has one
/// @param result what was achieved
/// @param problem what went wrong or may go wrong
@Embeddable
@Schema(name = "PlanActionData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanActionData(
    @NotBlank @Size(max = 500) String what,
    @Nullable @Enumerated(EnumType.STRING) ActionWay way,
    @NotNull UUID ownerId,
    @NotNull LocalDate dueOn,
    @NotNull @Enumerated(EnumType.STRING) ActionStatus status,
    @Nullable LocalDate doneOn,
    @Nullable @Size(max = 2000) String result,
    @Nullable @Size(max = 2000) String problem) {

  public PlanActionData {
    status = status == null ? ActionStatus.OPEN : status;
  }

  /// With a day of doing exactly where it is done.
  PlanActionData settled(LocalDate today) {
    LocalDate day =
        switch (status) {
          case DONE -> doneOn == null ? today : doneOn;
          case OPEN, CANCELLED -> null;
        };
    return new PlanActionData(what, way, ownerId, dueOn, status, day, result, problem);
  }

  /// What is left to do of it, some days later.
  PlanActionData later(long days) {
    return new PlanActionData(
        what, way, ownerId, dueOn.plusDays(days), ActionStatus.OPEN, null, null, problem);
  }
}

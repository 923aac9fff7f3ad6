package io.kehu.customer.maintenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.plan.PlanData;
import io.kehu.customer.plan.PlanKind;
import io.kehu.customer.plan.PlanType;
import io.kehu.customer.plan.action.ActionWay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is written in a maintenance plan.
///
/// @param ways in which the relationship is to be kept up
/// @param managerId the user in charge of the whole
/// @param achievements what was achieved, beyond the results of single actions
/// @param evaluation of the effect, in words
@Schema(name = "MaintenancePlanData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaintenancePlanData(
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotBlank @Size(max = 2000) String goal,
    @Size(max = 20) List<@NotNull ActionWay> ways,
    @Nullable UUID managerId,
    @Nullable @Size(max = 4000) String achievements,
    @Size(max = 50) List<@NotBlank @Size(max = 1000) String> problems,
    @Size(max = 50) List<@NotBlank @Size(max = 1000) String> risks,
    @Nullable @Size(max = 4000) String evaluation)
    implements PlanData {

  static final PlanType<MaintenancePlanData> TYPE =
      new PlanType<>(PlanKind.MAINTENANCE, MaintenancePlanData.class);

  public MaintenancePlanData {
    ways = ways == null ? List.of() : ways.stream().distinct().toList();
    problems = problems == null ? List.of() : problems;
    risks = risks == null ? List.of() : risks;
  }

  @Override
  public MaintenancePlanData during(String nextTitle, LocalDate from, LocalDate to) {
    return new MaintenancePlanData(
        nextTitle, from, to, goal, ways, managerId, null, problems, risks, null);
  }
}

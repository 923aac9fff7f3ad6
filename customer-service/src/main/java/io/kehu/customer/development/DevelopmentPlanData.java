package io.kehu.customer.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.plan.PlanData;
import io.kehu.customer.plan.PlanKind;
import io.kehu.customer.plan.PlanType;
import io.kehu.customer.plan.content.OnePerQuarter;
import io.kehu.customer.plan.content.QuarterRevenue;
import io.kehu.customer.plan.content.Rival;
import io.kehu.customer.plan.content.Situation;
import io.kehu.customer.plan.content.Swot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is written in a development plan; the action plan of its last step are the plan's actions.
///
/// @param steps a step that is not named is open
/// @param information what was collected about the customer
/// @param position our own, against the rivals
@Schema(name = "DevelopmentPlanData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DevelopmentPlanData(
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @Size(max = 5) @StepsInOrder List<@Valid @NotNull Step> steps,
    @Nullable @Size(max = 8000) String information,
    @Nullable @Valid Situation situation,
    @Nullable @Valid Swot customerSwot,
    @Size(max = 20) List<@Valid @NotNull Rival> rivals,
    @Nullable @Size(max = 4000) String position,
    @Nullable @Valid Swot ourSwot,
    @Size(max = 40) @OnePerQuarter List<@Valid @NotNull QuarterRevenue> revenue)
    implements PlanData {

  static final PlanType<DevelopmentPlanData> TYPE =
      new PlanType<>(PlanKind.DEVELOPMENT, DevelopmentPlanData.class);

  public DevelopmentPlanData {
    steps = steps == null ? List.of() : steps;
    rivals = rivals == null ? List.of() : rivals;
    revenue = revenue == null ? List.of() : revenue;
  }

  /// What is known stays known; the steps are gone through again.
  @Override
  public DevelopmentPlanData during(String nextTitle, LocalDate from, LocalDate to) {
    return new DevelopmentPlanData(
        nextTitle,
        from,
        to,
        List.of(),
        information,
        situation,
        customerSwot,
        rivals,
        position,
        ourSwot,
        revenue.stream().map(quarter -> quarter.moved(startsOn, from)).toList());
  }
}

package io.kehu.customer.accountplan;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is written in an account plan.
///
/// @param customerSwot as the customer sees itself in its market
/// @param ourSwot ours with this customer
/// @param buyingCentre who takes part in its decisions to buy
@Schema(name = "AccountPlanData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountPlanData(
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @Nullable @Valid Situation situation,
    @Nullable @Valid Swot customerSwot,
    @Nullable @Valid Swot ourSwot,
    @Size(max = 20) List<@Valid @NotNull Rival> rivals,
    @Size(max = 100) List<@Valid @NotNull BuyingCentreMember> buyingCentre,
    @Size(max = 50) List<@Valid @NotNull Objective> objectives,
    @Size(max = 40) @OnePerQuarter List<@Valid @NotNull QuarterRevenue> revenue)
    implements PlanData {

  static final PlanType<AccountPlanData> TYPE =
      new PlanType<>(PlanKind.ACCOUNT, AccountPlanData.class);

  public AccountPlanData {
    rivals = rivals == null ? List.of() : rivals;
    buyingCentre = buyingCentre == null ? List.of() : buyingCentre;
    objectives = objectives == null ? List.of() : objectives;
    revenue = revenue == null ? List.of() : revenue;
  }

  @Override
  public Set<UUID> contactIds() {
    return buyingCentre.stream()
        .map(BuyingCentreMember::contactId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public AccountPlanData during(String nextTitle, LocalDate from, LocalDate to) {
    return new AccountPlanData(
        nextTitle,
        from,
        to,
        situation,
        customerSwot,
        ourSwot,
        rivals,
        buyingCentre,
        objectives.stream().map(Objective::unmeasured).toList(),
        revenue.stream().map(quarter -> quarter.moved(startsOn, from)).toList());
  }
}

package io.kehu.customer.contact.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.accountplan.BuyingRole;
import io.kehu.customer.contact.Standing;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organization chart on the wire.
public final class ChartApi {
  private ChartApi() {}

  /// @param contacts how many people are shown
  /// @param truncated true where the chart has more people, or goes deeper, than an answer holds; those lowest are left out
  /// @param people who report to nobody that we know, by name
  @Schema(name = "OrganizationChart")
  public record View(UUID customerId, int contacts, boolean truncated, List<Person> people) {}

  /// @param buyingRoles in the account plan of today; none where the caller may not see plans
  /// @param reports who report to this one, by name
  @Schema(name = "OrganizationChartPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      UUID id,
      String name,
      @Nullable String position,
      @Nullable String department,
      Standing standing,
      List<BuyingRole> buyingRoles,
      List<Person> reports) {}
}

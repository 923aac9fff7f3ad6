package io.kehu.customer.plan.action;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of actions; all that are given must hold.
public record PlanActionFilter(
    @QueryParam("owner")
        @Parameter(description = "A user's id, or `me`", example = "me")
        @Nullable
        @Pattern(regexp = "me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        String owner,
    @QueryParam("dueBefore") @Nullable LocalDate dueBefore,
    @QueryParam("status") @Nullable ActionStatus status,
    @QueryParam("planId") @Nullable UUID planId,
    @QueryParam("customerId") @Nullable UUID customerId) {

  /// @param me who asks
  List<Sql> conditions(UUID me) {
    List<Sql> conditions = new ArrayList<>();
    if (owner != null) {
      UUID user = owner.equals("me") ? me : UUID.fromString(owner);
      conditions.add(Sql.of("a.owner_id = :ofOwner", Map.of("ofOwner", user)));
    }
    if (dueBefore != null) {
      conditions.add(Sql.of("a.due_on < :dueBefore", Map.of("dueBefore", dueBefore)));
    }
    if (status != null) {
      conditions.add(Sql.of("a.status = :inStatus", Map.of("inStatus", status.name())));
    }
    if (planId != null) {
      conditions.add(Sql.of("a.plan_id = :ofPlan", Map.of("ofPlan", planId)));
    }
    if (customerId != null) {
      conditions.add(Sql.of("a.customer_id = :ofCustomer", Map.of("ofCustomer", customerId)));
    }
    return conditions;
  }
}

package io.kehu.customer.plan;

import io.kehu.platform.sql.Sql;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of plans; all that are given must hold.
public record PlanFilter(
    @QueryParam("kind") @Nullable PlanKind kind,
    @QueryParam("status") @Nullable PlanStatus status,
    @QueryParam("customerId") @Nullable UUID customerId) {

  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    if (kind != null) {
      conditions.add(Sql.of("p.kind = :ofKind", Map.of("ofKind", kind.name())));
    }
    if (status != null) {
      conditions.add(Sql.of("p.status = :inStatus", Map.of("inStatus", status.name())));
    }
    if (customerId != null) {
      conditions.add(Sql.of("p.customer_id = :ofCustomer", Map.of("ofCustomer", customerId)));
    }
    return conditions;
  }
}

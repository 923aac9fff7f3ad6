package io.kehu.customer.keyaccount;

import io.kehu.platform.sql.Sql;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list; all that are given must hold.
public record KeyAccountFilter(
    @QueryParam("status") @Nullable KeyAccountStatus status,
    @QueryParam("kind") @Nullable KeyAccountKind kind,
    @QueryParam("managerId") @Nullable UUID managerId,
    @QueryParam("customerId") @Nullable UUID customerId) {

  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    if (status != null) {
      conditions.add(Sql.of("k.status = :inStatus", Map.of("inStatus", status.name())));
    }
    if (kind != null) {
      conditions.add(Sql.of("k.kind = :ofKind", Map.of("ofKind", kind.name())));
    }
    if (managerId != null) {
      conditions.add(Sql.of("k.manager_id = :ofManager", Map.of("ofManager", managerId)));
    }
    if (customerId != null) {
      conditions.add(Sql.of("k.customer_id = :ofCustomer", Map.of("ofCustomer", customerId)));
    }
    return conditions;
  }
}

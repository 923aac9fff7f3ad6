package io.kehu.sales.opportunity;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of opportunities, for the common cases that need no expression.
///
/// @param awaitingCustomer those whose customer is named by another system and not known yet
record OpportunityFilters(
    @QueryParam("status") @Nullable OpportunityStatus status,
    @QueryParam("process") @Size(max = 64) @Nullable String process,
    @QueryParam("stage") @Size(max = 64) @Nullable String stage,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Size(max = 64) @Nullable String team,
    @QueryParam("customerId") @Nullable UUID customerId,
    @QueryParam("source") @Size(max = 64) @Nullable String source,
    @QueryParam("awaitingCustomer") @Nullable Boolean awaitingCustomer) {

  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    add(conditions, "status", "o.status = :status", status == null ? null : status.name());
    add(conditions, "process", "o.process = :process", process);
    add(conditions, "stage", "o.stage = :stage", stage);
    add(conditions, "ownerId", "o.owner_id = :ownerId", ownerId);
    add(conditions, "team", "o.team = :team", team);
    add(conditions, "customerId", "o.customer_id = :customerId", customerId);
    add(conditions, "source", "o.source = :source", source);
    if (awaitingCustomer != null) {
      String awaiting = "(o.customer_id is null and o.customer_system is not null)";
      conditions.add(Sql.of(awaitingCustomer ? awaiting : "not " + awaiting, Map.of()));
    }
    return conditions;
  }

  private static void add(List<Sql> conditions, String name, String sql, @Nullable Object value) {
    if (value != null) {
      conditions.add(Sql.of(sql, Map.of(name, value)));
    }
  }
}

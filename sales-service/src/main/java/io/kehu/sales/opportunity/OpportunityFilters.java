package io.kehu.sales.opportunity;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
    return new Conditions()
        .where("o.status = :status", "status", status)
        .where("o.process = :process", "process", process)
        .where("o.stage = :stage", "stage", stage)
        .where("o.owner_id = :ownerId", "ownerId", ownerId)
        .where("o.team = :team", "team", team)
        .where("o.customer_id = :customerId", "customerId", customerId)
        .where("o.source = :source", "source", source)
        .whether("(o.customer_id is null and o.customer_system is not null)", awaitingCustomer)
        .list();
  }
}

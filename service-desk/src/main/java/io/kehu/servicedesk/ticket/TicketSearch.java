package io.kehu.servicedesk.ticket;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import io.kehu.servicedesk.priority.Priority;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain ways in which a list of tickets is narrowed.
///
/// @param unsettled true: only those with which somebody still has to do something
record TicketSearch(
    @QueryParam("status") @Nullable TicketStatus status,
    @QueryParam("type") @Nullable TicketType type,
    @QueryParam("priority") @Nullable Priority priority,
    @QueryParam("customerId") @Nullable UUID customerId,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("queue") @Size(max = 64) @Nullable String queue,
    @QueryParam("unsettled") @Nullable Boolean unsettled) {
  List<Sql> conditions() {
    return new Conditions()
        .where("t.status = :withStatus", "withStatus", status)
        .where("t.type = :withType", "withType", type)
        .where("t.priority = :withPriority", "withPriority", priority)
        .where("t.customer_id = :withCustomer", "withCustomer", customerId)
        .where("t.owner_id = :withOwner", "withOwner", ownerId)
        .where("t.queue = :withQueue", "withQueue", queue)
        .whether("t.status not in ('RESOLVED', 'CLOSED')", unsettled)
        .list();
  }
}

package io.kehu.servicedesk.ticket;

import io.kehu.platform.sql.Sql;
import io.kehu.servicedesk.priority.Priority;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<Sql> conditions = new ArrayList<>();
    add(conditions, "status", status == null ? null : status.name());
    add(conditions, "type", type == null ? null : type.name());
    add(conditions, "priority", priority == null ? null : priority.name());
    add(conditions, "customer_id", customerId);
    add(conditions, "owner_id", ownerId);
    add(conditions, "queue", queue);
    if (unsettled != null) {
      String not = unsettled ? "not " : "";
      conditions.add(Sql.of("t.status " + not + "in ('RESOLVED', 'CLOSED')", Map.of()));
    }
    return conditions;
  }

  private static void add(List<Sql> conditions, String column, @Nullable Object value) {
    if (value != null) {
      conditions.add(
          Sql.of("t.%s = :search_%s".formatted(column, column), Map.of("search_" + column, value)));
    }
  }
}

package io.kehu.customer.subjectaccess;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of requests; all that are given must hold.
///
/// @param overdue true for those neither answered nor refused after their day, false for all others
public record AccessFilter(
    @QueryParam("customerId") @Nullable UUID customerId,
    @QueryParam("contactId") @Nullable UUID contactId,
    @QueryParam("state") @Nullable AccessState state,
    @QueryParam("overdue") @Nullable Boolean overdue,
    @QueryParam("dueUntil") @Nullable LocalDate dueUntil) {

  List<Sql> conditions(LocalDate today) {
    Conditions conditions =
        new Conditions()
            .where("r.customer_id = :withCustomer", "withCustomer", customerId)
            .where("r.contact_id = :withContact", "withContact", contactId)
            .where("r.state = :withState", "withState", state)
            .where("r.due_on <= :dueUntil", "dueUntil", dueUntil);
    if (overdue != null) {
      conditions.where(
          Sql.of(
              (overdue ? "" : "not ") + "(r.state in ('RECEIVED', 'OPEN') and r.due_on < :today)",
              Map.of("today", today)));
    }
    return conditions.list();
  }
}

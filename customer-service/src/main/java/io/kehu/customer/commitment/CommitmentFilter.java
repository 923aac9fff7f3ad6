package io.kehu.customer.commitment;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the lists of commitments; all that are given must hold.
///
/// @param team of the customer
/// @param overdue true for those open after their day, false for all others
public record CommitmentFilter(
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("side") @Nullable Side side,
    @QueryParam("status") @Nullable CommitmentStatus status,
    @QueryParam("overdue") @Nullable Boolean overdue,
    @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
    @QueryParam("dueUntil") @Nullable LocalDate dueUntil) {

  static final String OVERDUE = "(t.status = 'OPEN' and t.due_on < :today)";

  List<Sql> conditions(LocalDate today) {
    Conditions conditions =
        new Conditions()
            .where("t.owner_id = :withOwner", "withOwner", ownerId)
            .where("c.team = :withTeam", "withTeam", team)
            .where("t.side = :withSide", "withSide", side)
            .where("t.status = :withStatus", "withStatus", status)
            .where("t.due_on >= :dueFrom", "dueFrom", dueFrom)
            .where("t.due_on <= :dueUntil", "dueUntil", dueUntil);
    if (overdue != null) {
      conditions.where(Sql.of((overdue ? "" : "not ") + OVERDUE, Map.of("today", today)));
    }
    return conditions.list();
  }
}

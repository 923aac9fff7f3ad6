package io.kehu.customer.visit;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the lists of visits; all that are given must hold.
///
/// @param team of the customer
public record VisitFilter(
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("status") @Nullable VisitStatus status,
    @QueryParam("ruleId") @Nullable UUID ruleId,
    @QueryParam("overrun") @Nullable Boolean overrun,
    @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
    @QueryParam("dueUntil") @Nullable LocalDate dueUntil) {

  List<Sql> conditions() {
    return new Conditions()
        .where("v.owner_id = :withOwner", "withOwner", ownerId)
        .where("c.team = :withTeam", "withTeam", team)
        .where("v.status = :withStatus", "withStatus", status)
        .where("v.rule_id = :withRule", "withRule", ruleId)
        .where("v.overrun = :withOverrun", "withOverrun", overrun)
        .where("v.due_on >= :dueFrom", "dueFrom", dueFrom)
        .where("v.due_on <= :dueUntil", "dueUntil", dueUntil)
        .list();
  }
}

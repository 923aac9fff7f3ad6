package io.kehu.customer.communication;

import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the lists of communications; all that are given must hold.
///
/// @param team of the customer
/// @param from of the time when it took place, or is planned to
public record CommunicationFilter(
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("channel") @Nullable CommunicationChannel channel,
    @QueryParam("direction") @Nullable Direction direction,
    @QueryParam("status") @Nullable CommunicationStatus status,
    @QueryParam("from") @Nullable Instant from,
    @QueryParam("until") @Nullable Instant until) {

  List<Sql> conditions() {
    return new Conditions()
        .where("m.owner_id = :withOwner", "withOwner", ownerId)
        .where("c.team = :withTeam", "withTeam", team)
        .where("m.channel = :withChannel", "withChannel", channel)
        .where("m.direction = :withDirection", "withDirection", direction)
        .where("m.status = :withStatus", "withStatus", status)
        .where("m.at >= :from", "from", from)
        .where("m.at < :until", "until", until)
        .list();
  }
}

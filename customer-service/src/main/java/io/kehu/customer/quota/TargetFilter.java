package io.kehu.customer.quota;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain filters of the list of targets; all that are given must hold.
public record TargetFilter(
    @QueryParam("userId") @Nullable UUID userId,
    @QueryParam("team") @Nullable @Size(max = 64) String team,
    @QueryParam("horizon") @Nullable Horizon horizon) {

  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    if (userId != null) {
      conditions.add(Sql.of("t.user_id = :ofUser", Map.of("ofUser", userId)));
    }
    if (team != null) {
      conditions.add(Sql.of("t.team = :ofTeam", Map.of("ofTeam", team)));
    }
    if (horizon != null) {
      conditions.add(Sql.of("t.horizon = :ofHorizon", Map.of("ofHorizon", horizon.name())));
    }
    return conditions;
  }
}

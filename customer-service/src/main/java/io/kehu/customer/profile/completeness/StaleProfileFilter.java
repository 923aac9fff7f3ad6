package io.kehu.customer.profile.completeness;

import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which profiles count as needing upkeep: the incomplete and those that were verified long ago or never. Where one of the two limits is given, only that one counts;
/// where none is, both do as configured.
public record StaleProfileFilter(
    @QueryParam("completenessBelow")
        @Parameter(description = "Percent. Without both limits: as configured")
        @Nullable
        @Min(0)
        @Max(100)
        Integer completenessBelow,
    @QueryParam("verifiedBefore")
        @Parameter(description = "Or never verified. Without both limits: as configured")
        @Nullable LocalDate verifiedBefore,
    @QueryParam("ownerId") @Nullable UUID ownerId,
    @QueryParam("team") @Nullable @Size(max = 64) String team) {

  StaleProfileFilter orDefaults(int completeFrom, LocalDate verifiedFrom) {
    return completenessBelow == null && verifiedBefore == null
        ? new StaleProfileFilter(completeFrom, verifiedFrom, ownerId, team)
        : this;
  }

  /// On `customer c`.
  List<Sql> conditions() {
    List<Sql> limits = new ArrayList<>();
    if (completenessBelow != null) {
      limits.add(
          Sql.of(
              "c.profile_completeness < :belowPercent", Map.of("belowPercent", completenessBelow)));
    }
    if (verifiedBefore != null) {
      limits.add(Sql.of("c.profile_verified_on is null", Map.of()));
      limits.add(
          Sql.of(
              "c.profile_verified_on < :verifiedBefore", Map.of("verifiedBefore", verifiedBefore)));
    }
    List<Sql> conditions = new ArrayList<>(List.of(Sql.or(limits)));
    if (ownerId != null) {
      conditions.add(Sql.of("c.owner_id = :withOwner", Map.of("withOwner", ownerId)));
    }
    if (team != null) {
      conditions.add(Sql.of("c.team = :withTeam", Map.of("withTeam", team)));
    }
    return conditions;
  }
}

package io.kehu.platform.access;

import io.kehu.platform.sql.Sql;
import java.util.Map;
import java.util.Set;

/// The usual policy, by owner and team: see [Caller.Reach]. What nobody owns is in the pool that all in sales may read.
public final class OwnerTeamPolicy<T extends Owned> implements AccessPolicy<T> {
  private final String ownerColumn;
  private final String teamColumn;

  /// @param ownerColumn SQL column of the owner: `c.owner_id`
  /// @param teamColumn SQL column of the team's code: `c.team`
  public OwnerTeamPolicy(String ownerColumn, String teamColumn) {
    this.ownerColumn = ownerColumn;
    this.teamColumn = teamColumn;
  }

  @Override
  public Sql readable(Caller caller) {
    return switch (caller.scope()) {
      case ALL -> Sql.TRUE;
      case TEAMS, OWN ->
          Sql.of(
              "(%1$s is null or %1$s = :caller_id or %2$s = any(:caller_teams))"
                  .formatted(ownerColumn, teamColumn),
              Map.of("caller_id", caller.subject(), "caller_teams", teams(caller)));
      case NONE -> Sql.FALSE;
    };
  }

  @Override
  public boolean mayRead(Caller caller, T candidate) {
    return switch (caller.scope()) {
      case ALL -> true;
      case TEAMS, OWN -> candidate.ownerId() == null || isOurs(caller, candidate);
      case NONE -> false;
    };
  }

  /// A manager hands out what lies in the pool; a representative only reads it, unless it is their own team's.
  @Override
  public boolean mayWrite(Caller caller, T candidate) {
    return switch (caller.scope()) {
      case ALL -> true;
      case TEAMS -> mayRead(caller, candidate);
      case OWN -> isOurs(caller, candidate);
      case NONE -> false;
    };
  }

  private static boolean isOurs(Caller caller, Owned candidate) {
    return caller.subject().equals(candidate.ownerId())
        || candidate.team() != null && teams(caller).contains(candidate.team());
  }

  private static Set<String> teams(Caller caller) {
    return caller.scope() == Caller.Reach.TEAMS ? caller.visibleTeams() : caller.teams();
  }
}

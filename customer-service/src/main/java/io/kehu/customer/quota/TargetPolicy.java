package io.kehu.customer.quota;

import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.Caller;
import io.kehu.platform.sql.Sql;
import java.util.Map;

/// Everybody sees their own targets, managers also those of their teams; colleagues do not see each other's.
final class TargetPolicy implements AccessPolicy<PersonalTarget> {
  @Override
  public Sql readable(Caller caller) {
    return switch (caller.scope()) {
      case ALL -> Sql.TRUE;
      case TEAMS ->
          Sql.of(
              "(t.user_id = :caller_id or t.team = any(:caller_teams))",
              Map.of("caller_id", caller.subject(), "caller_teams", caller.visibleTeams()));
      case OWN -> Sql.of("t.user_id = :caller_id", Map.of("caller_id", caller.subject()));
      case NONE -> Sql.FALSE;
    };
  }

  @Override
  public boolean mayRead(Caller caller, PersonalTarget candidate) {
    boolean own = caller.subject().equals(candidate.ownerId());
    String team = candidate.team();
    return switch (caller.scope()) {
      case ALL -> true;
      case TEAMS -> own || team != null && caller.visibleTeams().contains(team);
      case OWN -> own;
      case NONE -> false;
    };
  }

  @Override
  public boolean mayWrite(Caller caller, PersonalTarget candidate) {
    return mayRead(caller, candidate);
  }
}

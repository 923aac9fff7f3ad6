package io.kehu.platform.access;

import io.kehu.platform.sql.Sql;

/// The usual policy, by owner and team: see [Caller.Reach].
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
    throw new UnsupportedOperationException(ownerColumn + teamColumn);
  }

  @Override
  public boolean mayRead(Caller caller, T candidate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mayWrite(Caller caller, T candidate) {
    throw new UnsupportedOperationException();
  }
}

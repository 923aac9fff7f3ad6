package io.kehu.platform.access;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps this service's copy of the team hierarchy.
@ApplicationScoped
public class TeamEvents implements EventHandlers {
  private final Teams teams;

  TeamEvents(Teams teams) {
    this.teams = teams;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on("crm.team.changed.v1", TeamChanged.class, (_, data) -> teams.put(data.team()));
  }

  record TeamChanged(Teams.Team team) {}
}

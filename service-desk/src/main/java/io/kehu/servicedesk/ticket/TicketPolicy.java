package io.kehu.servicedesk.ticket;

import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.Caller;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Those who see everything see all tickets and work on them; everybody else sees the tickets that they opened
/// themselves, and leaves the work to the desk.
@ApplicationScoped
public class TicketPolicy implements AccessPolicy<Ticket> {
  /// For the table under the alias `t`.
  @Override
  public Sql readable(Caller caller) {
    return switch (caller.scope()) {
      case ALL -> Sql.TRUE;
      case TEAMS, OWN -> Sql.of("t.opened_by = :caller", Map.of("caller", caller.subject()));
      case NONE -> Sql.FALSE;
    };
  }

  @Override
  public boolean mayRead(Caller caller, Ticket candidate) {
    return switch (caller.scope()) {
      case ALL -> true;
      case TEAMS, OWN -> caller.subject().equals(candidate.openedBy());
      case NONE -> false;
    };
  }

  @Override
  public boolean mayWrite(Caller caller, Ticket candidate) {
    return caller.scope() == Caller.Reach.ALL;
  }
}

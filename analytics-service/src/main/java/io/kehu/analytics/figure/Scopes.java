package io.kehu.analytics.figure;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.Owned;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Finds the part of the facts that the caller may see: figures obey the same rule as the records that they come from.
@ApplicationScoped
public class Scopes {
  private static final OwnerTeamPolicy<Owned> CUSTOMERS =
      new OwnerTeamPolicy<>("scoped.owner_id", "scoped.team");
  private static final OwnerTeamPolicy<Owned> OPPORTUNITIES =
      new OwnerTeamPolicy<>("p.owner_id", "p.team");

  private final CurrentCaller callers;

  Scopes(CurrentCaller callers) {
    this.callers = callers;
  }

  public Scope current() {
    Caller caller = callers.get();
    if (caller.scope() == Caller.Reach.ALL) {
      return Scope.ALL;
    }
    Sql customers = CUSTOMERS.readable(caller);
    Map<String, Object> parameters = customers.parameters();
    return new Scope(
        Sql.of(
            "exists (select 1 from customer_fact scoped where scoped.customer_id = %s and "
                + customers.text().replace("%", "%%")
                + ")",
            parameters),
        OPPORTUNITIES.readable(caller));
  }
}

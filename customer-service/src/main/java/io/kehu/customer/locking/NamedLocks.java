package io.kehu.customer.locking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/// Locks on names, held by PostgreSQL until the transaction ends.
@ApplicationScoped
public class NamedLocks {
  private final Jdbi jdbi;

  NamedLocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Waits until nobody else holds any of the names. They are taken in one order everywhere, so that
  /// two callers with common names cannot wait for each other.
  public void take(Collection<String> names) {
    if (names.isEmpty()) {
      return;
    }
    jdbi.useHandle(db ->
        db.createQuery(
                """
                select count(pg_advisory_xact_lock(hash))
                from (select distinct hashtextextended(name, 0) hash
                      from unnest(:names) as n(name) order by hash) as ordered
                """)
            .bind("names", names)
            .mapTo(Long.class)
            .one());
  }
}

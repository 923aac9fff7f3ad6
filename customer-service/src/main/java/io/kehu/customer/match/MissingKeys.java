package io.kehu.customer.match;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.platform.matching.BlockingKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Gives blocking keys to customers that have none yet or those of an older version of the service: some hundred in a transaction, until all have
/// them.
@ApplicationScoped
public class MissingKeys {
  private static final Logger LOG = Logger.getLogger(MissingKeys.class);
  private static final int CHUNK = 500;

  private final Jdbi jdbi;
  private final CustomerParties parties;
  private final Lookalikes lookalikes;

  MissingKeys(Jdbi jdbi, CustomerParties parties, Lookalikes lookalikes) {
    this.jdbi = jdbi;
    this.parties = parties;
    this.lookalikes = lookalikes;
  }

  @Produces
  @Singleton
  Task<Void> missingKeysTask() {
    return Tasks.recurring("customer-blocking-keys", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> make());
  }

  /// Goes on until nobody lacks keys whom no other transaction has in hand.
  public void make() {
    long made = 0;
    for (int last = CHUNK; last == CHUNK; made += last) {
      last = QuarkusTransaction.requiringNew().call(this::chunk);
    }
    if (made > 0) {
      LOG.infof("%d customers have got blocking keys", made);
    }
  }

  /// The version stands in the statement as it stands in the index that makes it cheap.
  private int chunk() {
    return jdbi.withHandle(db -> {
      List<Lookalike> without =
          db.createQuery(
                  """
                  select %s from customer c where c.match_version < 1
                  order by c.id limit :most for update skip locked
                  """
                      .formatted(CustomerParties.COLUMNS))
              .bind("most", CHUNK)
              .map((row, _) -> parties.read(row, /* visible= */ true))
              .list();
      if (without.isEmpty()) {
        return 0;
      }
      without.forEach(customer -> lookalikes.save(customer, null));
      db.createUpdate("update customer set match_version = :version where id = any(:ids)")
          .bind("version", BlockingKeys.VERSION)
          .bind("ids", without.stream().map(Lookalike::id).toList())
          .execute();
      return without.size();
    });
  }
}

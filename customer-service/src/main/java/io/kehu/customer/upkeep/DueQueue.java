package io.kehu.customer.upkeep;

import io.kehu.customer.expression.Condition;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// The customers that changed.
@ApplicationScoped
class DueQueue {
  private final Jdbi jdbi;

  DueQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Takes the next entries out, the oldest first.
  List<UUID> take(int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with taken as (
                  delete from customer_due
                  where seq = any(array(select seq from customer_due order by seq limit :most))
                  returning customer_id)
                select customer_id from taken
                """)
            .bind("most", most)
            .mapTo(UUID.class)
            .list());
  }

  /// Puts all customers in for whom one of the conditions holds.
  ///
  /// @return how many
  int put(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return 0;
    }
    Sql where = Sql.or(conditions.stream().map(Condition::where).toList());
    String sql =
        "insert into customer_due (customer_id) select c.id from %s where %s"
            .formatted(Condition.from(conditions), where.text());
    return jdbi.withHandle(db -> {
      try (Update update = db.createUpdate(sql)) {
        where.parameters().forEach(update::bind);
        return update.execute();
      }
    });
  }

  /// Sets the time up to which its passing was taken into account.
  ///
  /// @return the time until now
  Instant advance(Instant to) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with before as (select seen_at from customer_due_clock for update),
                after as (update customer_due_clock set seen_at = :to)
                select seen_at from before
                """)
            .bind("to", to)
            .mapTo(Instant.class)
            .one());
  }

  /// How many wait, up to 100,000, for operators.
  long size() {
    return jdbi.withHandle(db ->
        db.createQuery("select count(*) from (select from customer_due limit 100000) as waiting")
            .mapTo(Long.class)
            .one());
  }
}

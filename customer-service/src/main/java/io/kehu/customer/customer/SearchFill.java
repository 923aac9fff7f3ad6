package io.kehu.customer.customer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.customer.search.Findable;
import io.kehu.customer.search.SearchTable;
import io.kehu.platform.sql.Rows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Goes through all customers in the order in which they were last changed, some minutes behind, and writes what they are found by where it is missing or
/// wrong: those from before an upgrade, and those that the version before wrote while the upgrade went on. Afterwards it finds nothing to do.
///
/// It stays behind because changes are not committed in the order of their times; no transaction takes longer than that.
@ApplicationScoped
class SearchFill {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration BEHIND = Duration.ofMinutes(5);
  private static final int BATCH = 500;

  /// A run ends after so many, and the next one goes on.
  private static final int MOST_BATCHES = 500;

  private static final String NEXT =
      """
      select c.id, c.updated_at from customer c
      where (c.updated_at, c.id) > (:updatedAt, :id) and c.updated_at < :until
      order by c.updated_at, c.id limit :batch
      for share
      """;

  private final Jdbi jdbi;
  private final CustomerRepository customers;
  private final SearchTable search;
  private final Clock clock;
  private final Counter filled;

  SearchFill(
      Jdbi jdbi,
      CustomerRepository customers,
      SearchTable search,
      Clock clock,
      MeterRegistry metrics) {
    this.jdbi = jdbi;
    this.customers = customers;
    this.search = search;
    this.clock = clock;
    this.filled = metrics.counter("kehu.customers.search.filled");
  }

  private record Place(Instant updatedAt, UUID id) {}

  @Produces
  @Singleton
  Task<Void> customerSearchFill() {
    return Tasks.recurring("customer-search-fill", FixedDelay.of(EVERY))
        .execute((instance, context) -> run());
  }

  void run() {
    boolean more = true;
    for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
      more = QuarkusTransaction.requiringNew().call(this::fillSome);
    }
  }

  /// @return whether there may be more
  private boolean fillSome() {
    Place from = place();
    List<Place> next = next(from);
    if (!next.isEmpty()) {
      List<Findable> findable =
          customers.find("id in ?1", next.stream().map(Place::id).toList()).stream()
              .filter(customer -> !customer.isErased())
              .map(customer -> customer.data().findable(customer.id(), customer.number()))
              .toList();
      filled.increment(search.repair(findable));
      moveTo(next.getLast());
    }
    return next.size() == BATCH;
  }

  private Place place() {
    return jdbi.withHandle(db ->
        db.createQuery("select updated_at, customer_id from customer_search_progress for update")
            .map((row, _) ->
                new Place(
                    Rows.instant(row, "updated_at"), row.getObject("customer_id", UUID.class)))
            .one());
  }

  private List<Place> next(Place from) {
    return jdbi.withHandle(db ->
        db.createQuery(NEXT)
            .bind("updatedAt", from.updatedAt())
            .bind("id", from.id())
            .bind("until", clock.instant().minus(BEHIND))
            .bind("batch", BATCH)
            .map((row, _) ->
                new Place(Rows.instant(row, "updated_at"), row.getObject("id", UUID.class)))
            .list());
  }

  private void moveTo(Place place) {
    jdbi.useHandle(db ->
        db.execute(
            "update customer_search_progress set updated_at = ?, customer_id = ?",
            place.updatedAt(),
            place.id()));
  }
}

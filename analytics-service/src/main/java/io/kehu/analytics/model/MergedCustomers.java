package io.kehu.analytics.model;

import io.kehu.platform.succession.Successions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lets the facts of merged customers count for their survivors. A fact keeps whom it named, so that where it counts
/// depends only on that and on the merges that are known: the fold commutes as before, and a merge that is undone leaves
/// nothing behind. The platform's triggers would do the same row by row; here a whole batch is settled at once.
final class MergedCustomers {
  static final List<String> TABLES =
      List.of("order_fact", "opportunity_fact", "ticket_fact", "answer_fact");

  private MergedCustomers() {}

  /// Those of the customers that are, or once were, merged into another one.
  static Set<UUID> among(Handle handle, Collection<UUID> customers) {
    if (customers.isEmpty()) {
      return Set.of();
    }
    return handle
        .createQuery("select id from succession where id = any(:customers)")
        .bindArray("customers", UUID.class, customers)
        .mapTo(UUID.class)
        .set();
  }

  static void learn(Handle handle, UUID id, @Nullable UUID successor, long version) {
    UUID before = current(handle, id);
    Set<UUID> line = Successions.learn(handle, id, successor, version);
    settle(handle, line);
    TouchedCustomers.add(handle, Stream.of(before, current(handle, id)));
  }

  /// Puts the facts that name these customers where they count.
  static void settle(Handle handle, Collection<UUID> customers) {
    Set<UUID> merged = among(handle, customers);
    if (merged.isEmpty()) {
      return;
    }
    for (String table : TABLES) {
      handle
          .createUpdate(
              """
              update %s f set customer_id = e.id, named_customer_id = nullif(e.named, e.id)
              from (select named, successor_of(named) as id from unnest(:merged) as asked(named)) e
              where (f.customer_id = e.named and f.named_customer_id is null
                     or f.named_customer_id = e.named)
                and f.customer_id <> e.id
              """
                  .formatted(table))
          .bindArray("merged", UUID.class, merged)
          .execute();
    }
    TouchedCustomers.add(handle, merged.stream().map(id -> current(handle, id)));
  }

  /// Puts right what another instance folded in the moment in which a merge was folded here.
  static void settleRecent(Handle handle) {
    settle(
        handle,
        handle
            .createQuery(
                """
                with recursive line(id) as (
                  select id from succession where learned_at > now() - interval '10 minutes'
                  union
                  select s.id from succession s join line on s.successor_id = line.id)
                select id from line
                """)
            .mapTo(UUID.class)
            .set());
  }

  private static UUID current(Handle handle, UUID id) {
    return handle.createQuery("select successor_of(:id)").bind("id", id).mapTo(UUID.class).one();
  }

  static Set<UUID> named(Collection<Facts> facts) {
    return facts.stream().flatMap(Facts::customers).collect(Collectors.toSet());
  }
}

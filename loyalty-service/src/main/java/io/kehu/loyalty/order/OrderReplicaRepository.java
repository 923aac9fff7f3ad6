package io.kehu.loyalty.order;

import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OrderReplicaRepository {
  private final Jdbi jdbi;

  OrderReplicaRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @return empty where the same or a newer version came before
  Optional<OrderChanged> save(OrderReplica order) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                insert into order_replica as o
                  (id, number, customer_id, counts, placed_at, net, currency, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  number = excluded.number, customer_id = excluded.customer_id,
                  named_customer_id = excluded.named_customer_id,
                  counts = excluded.counts, placed_at = excluded.placed_at, net = excluded.net,
                  currency = excluded.currency, version = excluded.version
                where o.version < excluded.version
                returning old.customer_id as customer_before\
                """,
                order.id(),
                order.number(),
                order.customerId(),
                order.counts(),
                order.placedAt(),
                order.net(),
                order.currency(),
                order.version())
            .map((row, context) ->
                new OrderChanged(order, row.getObject("customer_before", UUID.class)))
            .findOne());
  }

  List<Instant> placed(UUID customerId, int most) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select placed_at from order_replica where customer_id = ? and counts
                order by placed_at desc limit ?\
                """,
                customerId,
                most)
            .map((row, context) -> Rows.instant(row, "placed_at"))
            .list());
  }
}

package io.kehu.sales.order;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;

import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes orders as the ERP has them, whole, with how far they have come.
@ApplicationScoped
class OrderUpserts {
  private final OrderRepository orders;
  private final OrderDesk desk;
  private final OrderDrafts drafts;
  private final CustomerService customers;
  private final Clock clock;

  OrderUpserts(
      OrderRepository orders,
      OrderDesk desk,
      OrderDrafts drafts,
      CustomerService customers,
      Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.drafts = drafts;
    this.customers = customers;
    this.clock = clock;
  }

  /// Looks up at once what the rows of a file need.
  void prepare(List<OrderApi.Upsert> rows) {
    orders.reserveNumbers(
        orders
            .externalIds()
            .claimAll(
                rows.stream()
                    .map(OrderApi.Upsert::externalReference)
                    .filter(Objects::nonNull)
                    .toList()));
    customers.readAll(
        rows.stream().map(OrderApi.Upsert::customerId).filter(Objects::nonNull).toList(),
        rows.stream().map(OrderApi.Upsert::customerReference).filter(Objects::nonNull).toList());
  }

  /// Upserts and shows the result.
  @Transactional
  Upserted<OrderApi.View> put(
      ExternalReference reference, OrderApi.Upsert row, @Nullable String ifMatch) {
    Upserted<SalesOrder> done = take(reference, row, ifMatch);
    return new Upserted<>(desk.view(done.record()), done.outcome());
  }

  /// Upserts one of many: nobody looks at the result, so nothing is read for it.
  @Transactional
  Upserted<UUID> upsert(ExternalReference reference, OrderApi.Upsert row) {
    Upserted<SalesOrder> done = take(reference, row, null);
    return new Upserted<>(done.record().id(), done.outcome());
  }

  private Upserted<SalesOrder> take(
      ExternalReference reference, OrderApi.Upsert row, @Nullable String ifMatch) {
    Claim claim = orders.externalIds().claim(reference, Ids.newId(), row.stamp());
    if (claim.isNew()) {
      return new Upserted<>(create(claim.recordId(), reference, row), CREATED);
    }
    SalesOrder order = desk.toWrite(claim.recordId());
    desk.requireIfGiven(ifMatch, order);
    return switch (row.stamp().comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(order, STALE);
      case SAME -> new Upserted<>(order, UNCHANGED);
      case NEWER, UNKNOWN -> {
        orders.externalIds().stamp(reference, row.stamp());
        yield new Upserted<>(order, update(order, row) ? UPDATED : UNCHANGED);
      }
    };
  }

  private SalesOrder create(UUID id, ExternalReference reference, OrderApi.Upsert row) {
    Instant now = clock.instant();
    OrderDrafts.Draft draft = drafts.of(row);
    SalesOrder order =
        new SalesOrder(id, orders.nextNumber(), draft.details(), draft.seller(), now);
    Steps steps = follow(order, row, now);
    desk.add(order, steps.returns(), List.of(reference));
    return order;
  }

  private boolean update(SalesOrder order, OrderApi.Upsert row) {
    Instant now = clock.instant();
    OrderDesk.Change change = desk.change(order);
    boolean changed = order.change(drafts.of(row).details(), now);
    Steps steps = follow(order, row, now);
    if (!changed && !steps.moved()) {
      return false;
    }
    change.done("changed", steps.returns());
    return true;
  }

  private static Steps follow(SalesOrder order, OrderApi.Upsert row, Instant now) {
    Optional<OrderProgress> progress = row.status().progress();
    if (progress.isPresent()) {
      boolean moved = order.follow(progress.get(), at(progress.get(), row, now), now);
      if (moved && progress.get() == OrderProgress.CANCELLED) {
        order.cancelledBecause(row.cancellationReason());
      }
      return new Steps(moved, List.of());
    }
    if (row.status() == OrderStatus.PARTLY_RETURNED) {
      if (order.status() != OrderStatus.PARTLY_RETURNED) {
        throw ProblemException.of(OrderError.RETURNS_BY_LINE);
      }
      return new Steps(false, List.of());
    }
    return returnAll(order, row, now);
  }

  private static Steps returnAll(SalesOrder order, OrderApi.Upsert row, Instant now) {
    Instant at = sourceTime(row, now);
    boolean moved =
        !order.progress().isDelivered()
            && order.follow(OrderProgress.DELIVERED, at(OrderProgress.DELIVERED, row, now), now);
    if (!order.isReturnable()) {
      return new Steps(moved, List.of());
    }
    ReturnNote everything = new ReturnNote(null, null, at, List.of());
    return new Steps(true, List.of(order.takeBack(everything, now)));
  }

  private static Instant at(OrderProgress progress, OrderApi.Upsert row, Instant now) {
    Instant told = progress == OrderProgress.CANCELLED ? row.cancelledAt() : row.deliveredAt();
    return told == null ? sourceTime(row, now) : told;
  }

  private static Instant sourceTime(OrderApi.Upsert row, Instant now) {
    return row.sourceUpdatedAt() == null ? now : row.sourceUpdatedAt();
  }

  /// What following the ERP's status did.
  private record Steps(boolean moved, List<OrderReturn> returns) {}
}

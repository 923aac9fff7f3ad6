package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes goods back.
@ApplicationScoped
class ReturnService {
  private final OrderRepository orders;
  private final OrderDesk desk;
  private final Clock clock;

  ReturnService(OrderRepository orders, OrderDesk desk, Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.clock = clock;
  }

  /// A return, and whether it is new or a repeat.
  record Recorded(OrderApi.ReturnView back, boolean isNew) {}

  /// Records goods that came back.
  @Transactional
  OrderApi.ReturnView take(UUID orderId, @Nullable String ifMatch, OrderApi.ReturnWrite write) {
    SalesOrder order = desk.toWrite(orderId);
    desk.requireIfGiven(ifMatch, order);
    Instant now = clock.instant();
    return record(order, note(order, null, write, now), now);
  }

  /// The same for an order and a return that are both named as their system names them. A return is
  /// recorded once, however often it is told.
  ///
  /// @throws ProblemException `return-differs` where the same return was told with other contents
  @Transactional
  Recorded take(ExternalReference orderName, String returnId, OrderApi.ReturnWrite write) {
    SalesOrder order = desk.toWrite(desk.idOf(orderName));
    Instant now = clock.instant();
    ReturnNote note = note(order, new ExternalReference(orderName.system(), returnId), write, now);
    Optional<OrderReturn> earlier =
        orders.returnsOf(order.id()).stream()
            .filter(back -> Objects.equals(note.reference(), back.reference()))
            .findFirst();
    if (earlier.isEmpty()) {
      return new Recorded(record(order, note, now), true);
    }
    if (!earlier.get().tellsTheSameAs(note)) {
      throw ProblemException.of(OrderError.RETURN_DIFFERS, order.number());
    }
    return new Recorded(view(earlier.get(), order), false);
  }

  private OrderApi.ReturnView record(SalesOrder order, ReturnNote note, Instant now) {
    OrderDesk.Change change = desk.change(order);
    OrderReturn back = order.takeBack(note, now);
    change.done("returned", List.of(back));
    return view(back, order);
  }

  @Transactional
  OrderApi.Returns list(UUID orderId) {
    SalesOrder order = desk.toRead(orderId);
    return new OrderApi.Returns(
        orders.returnsOf(orderId).stream().map(back -> view(back, order)).toList());
  }

  private static ReturnNote note(
      SalesOrder order,
      @Nullable ExternalReference reference,
      OrderApi.ReturnWrite write,
      Instant now) {
    List<OrderApi.ReturnPart> parts = Objects.requireNonNullElse(write.lines(), List.of());
    return new ReturnNote(
        reference,
        write.reason(),
        Objects.requireNonNullElse(write.returnedAt(), now),
        parts.stream().map(part -> part(order, part)).toList());
  }

  private static ReturnNote.Part part(SalesOrder order, OrderApi.ReturnPart part) {
    Money amount = part.amount();
    if (amount != null && !amount.currency().equals(order.total().currency())) {
      throw ProblemException.of(OrderError.CURRENCIES_DIFFER);
    }
    return new ReturnNote.Part(
        part.lineId(), part.quantity(), amount == null ? null : amount.amount());
  }

  private static OrderApi.ReturnView view(OrderReturn back, SalesOrder order) {
    return OrderApi.ReturnView.from(back, order.total().currency());
  }
}

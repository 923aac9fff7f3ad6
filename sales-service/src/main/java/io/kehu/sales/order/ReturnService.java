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

  /// Records a return. One that bears another system's name is recorded once, however often it is
  /// told.
  ///
  /// @throws ProblemException `return-differs` where the same return was told with other contents
  @Transactional
  Recorded take(UUID orderId, @Nullable String ifMatch, OrderApi.ReturnWrite write) {
    SalesOrder order = desk.toWrite(orderId);
    desk.requireIfGiven(ifMatch, order);
    Instant now = clock.instant();
    ReturnNote note = note(order, write, now);
    Optional<OrderReturn> earlier = earlier(order, note.reference());
    if (earlier.isPresent()) {
      if (!earlier.get().tellsTheSameAs(note)) {
        throw ProblemException.of(OrderError.RETURN_DIFFERS, order.number());
      }
      return new Recorded(view(earlier.get(), order), false);
    }
    OrderDesk.Change change = desk.change(order);
    OrderReturn back = order.takeBack(note, now);
    change.done("returned", List.of(back));
    return new Recorded(view(back, order), true);
  }

  /// The same for an order and a return that are both named as their system names them.
  @Transactional
  Recorded take(ExternalReference order, String returnId, OrderApi.ReturnWrite write) {
    OrderApi.ReturnWrite named =
        new OrderApi.ReturnWrite(
            new ExternalReference(order.system(), returnId),
            write.reason(),
            write.returnedAt(),
            write.lines());
    return take(desk.idOf(order), null, named);
  }

  @Transactional
  OrderApi.Returns list(UUID orderId) {
    SalesOrder order = desk.toRead(orderId);
    return new OrderApi.Returns(
        orders.returnsOf(orderId).stream().map(back -> view(back, order)).toList());
  }

  private Optional<OrderReturn> earlier(SalesOrder order, @Nullable ExternalReference reference) {
    return reference == null
        ? Optional.empty()
        : orders.returnsOf(order.id()).stream()
            .filter(back -> reference.equals(back.reference()))
            .findFirst();
  }

  private static ReturnNote note(SalesOrder order, OrderApi.ReturnWrite write, Instant now) {
    List<OrderApi.ReturnPart> parts = Objects.requireNonNullElse(write.lines(), List.of());
    return new ReturnNote(
        write.externalReference(),
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

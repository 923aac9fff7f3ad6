package io.kehu.sales.order;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Orders as people take, read and move them.
@ApplicationScoped
class OrderService {
  private final OrderRepository orders;
  private final OrderDesk desk;
  private final OrderDrafts drafts;
  private final Lists lists;
  private final Audit audit;
  private final Clock clock;

  OrderService(
      OrderRepository orders,
      OrderDesk desk,
      OrderDrafts drafts,
      Lists lists,
      Audit audit,
      Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.drafts = drafts;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  OrderApi.View create(OrderApi.Write write) {
    Instant now = clock.instant();
    OrderDrafts.Draft draft = drafts.of(write, Objects.requireNonNullElse(write.placedAt(), now));
    SalesOrder order =
        new SalesOrder(Ids.newId(), orders.nextNumber(), draft.details(), draft.seller(), now);
    if (!Boolean.TRUE.equals(write.draft())) {
      order.follow(OrderProgress.CONFIRMED, now, now);
    }
    desk.add(order, List.of(), List.of());
    return desk.view(order);
  }

  @Transactional(SUPPORTS)
  OrderApi.View get(UUID id) {
    return desk.view(desk.toRead(id));
  }

  @Transactional(SUPPORTS)
  OrderApi.View get(ExternalReference reference) {
    return get(desk.idOf(reference));
  }

  @Transactional(SUPPORTS)
  Page<OrderApi.Item> list(ListRequest request, List<Sql> filters) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(desk.readable());
    conditions.addAll(filters);
    return lists.page(OrderRepository.LIST, request, conditions);
  }

  @Transactional
  OrderApi.View confirm(UUID id, @Nullable String ifMatch) {
    SalesOrder order = desk.toWrite(id);
    IfMatch.require(ifMatch, order.version(), desk.view(order));
    return change(order, "confirmed", (it, now) -> it.moveTo(OrderProgress.CONFIRMED, now, now));
  }

  @Transactional
  OrderApi.View cancel(UUID id, @Nullable String ifMatch, OrderApi.CancellationWrite write) {
    SalesOrder order = desk.toWrite(id);
    IfMatch.require(ifMatch, order.version(), desk.view(order));
    return change(
        order,
        "cancelled",
        (it, now) ->
            it.cancel(write.reason(), Objects.requireNonNullElse(write.cancelledAt(), now), now));
  }

  @Transactional
  OrderApi.View ship(UUID id, @Nullable String ifMatch, OrderApi.ShipmentWrite write) {
    SalesOrder order = desk.toWrite(id);
    desk.requireIfGiven(ifMatch, order);
    List<OrderApi.Part> parts = Objects.requireNonNullElse(write.lines(), List.of());
    Map<String, BigDecimal> byLine =
        parts.stream()
            .collect(
                Collectors.toMap(OrderApi.Part::lineId, OrderApi.Part::quantity, BigDecimal::add));
    return change(order, "shipped", (it, now) -> it.ship(byLine, now));
  }

  @Transactional
  OrderApi.View deliver(UUID id, @Nullable String ifMatch, OrderApi.DeliveryWrite write) {
    SalesOrder order = desk.toWrite(id);
    desk.requireIfGiven(ifMatch, order);
    return change(
        order,
        "delivered",
        (it, now) ->
            it.moveTo(
                OrderProgress.DELIVERED,
                Objects.requireNonNullElse(write.deliveredAt(), now),
                now));
  }

  @Transactional
  Page<AuditEntry> history(UUID id, ListRequest request) {
    desk.toRead(id);
    return audit.history(OrderDesk.KIND, id, request);
  }

  private OrderApi.View change(
      SalesOrder order, String action, BiConsumer<SalesOrder, Instant> step) {
    OrderDesk.Change change = desk.change(order);
    step.accept(order, clock.instant());
    change.done(action, List.of());
    return desk.view(order);
  }
}

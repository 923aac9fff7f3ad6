package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what to tell the world, from what an order was and what it is now.
final class OrderNews {
  private OrderNews() {}

  /// All there is to tell of an order of which the world has not heard: that it is there, and what
  /// has happened to it so far.
  static List<OrderEvent> first(
      SalesOrder order, List<OrderReturn> returns, List<ExternalReference> references) {
    OrderSnapshot snapshot = OrderSnapshot.of(order, references);
    List<OrderEvent> news = new ArrayList<>();
    news.add(new OrderEvent.Recorded(snapshot));
    addTurns(news, snapshot, new Turns(null, null), Turns.of(order));
    returns.forEach(back -> news.add(OrderEvent.Returned.of(snapshot, back)));
    return news;
  }

  /// What a change made new.
  ///
  /// @param returns that the change recorded
  static List<OrderEvent> of(
      SalesOrder order,
      Turns before,
      List<OrderReturn> returns,
      List<ExternalReference> references) {
    OrderSnapshot snapshot = OrderSnapshot.of(order, references);
    List<OrderEvent> news = new ArrayList<>();
    addTurns(news, snapshot, before, Turns.of(order));
    returns.forEach(back -> news.add(OrderEvent.Returned.of(snapshot, back)));
    if (news.isEmpty()) {
      news.add(new OrderEvent.Changed(snapshot));
    }
    return news;
  }

  private static void addTurns(
      List<OrderEvent> news, OrderSnapshot snapshot, Turns before, Turns after) {
    if (after.deliveredAt() != null && before.deliveredAt() == null) {
      news.add(new OrderEvent.Delivered(snapshot, after.deliveredAt()));
    }
    if (after.cancelledAt() != null && before.cancelledAt() == null) {
      news.add(new OrderEvent.Cancelled(snapshot));
    }
  }

  /// The turning points of an order's life as they were before a change.
  record Turns(@Nullable Instant deliveredAt, @Nullable Instant cancelledAt) {
    static Turns of(SalesOrder order) {
      return new Turns(order.deliveredAt(), order.cancelledAt());
    }
  }
}

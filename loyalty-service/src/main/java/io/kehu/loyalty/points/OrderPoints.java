package io.kehu.loyalty.points;

import io.kehu.loyalty.customer.CustomerFollowed;
import io.kehu.loyalty.order.OrderChanged;
import io.kehu.loyalty.order.OrderReplica;
import io.kehu.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Books what orders earn.
@ApplicationScoped
class OrderPoints {
  private final PointsBook book;
  private final PointsRepository points;
  private final PointsConfig config;
  private final Outbox outbox;
  private final Clock clock;

  OrderPoints(
      PointsBook book, PointsRepository points, PointsConfig config, Outbox outbox, Clock clock) {
    this.book = book;
    this.points = points;
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  void orderChanged(@Observes OrderChanged news) {
    OrderReplica order = news.order();
    BigDecimal rate = config.perUnit().getOrDefault(order.currency(), BigDecimal.ZERO);
    for (EarningRule.Due due : EarningRule.due(order, points.earnedBy(order.id()), rate)) {
      book.book(due.customerId(), due.booking());
    }
  }

  /// Two customers have become one, or part again: nothing is booked, but their balances are others.
  void customerFollowed(@Observes CustomerFollowed news) {
    for (UUID holder : news.changed()) {
      outbox.append(List.of(new BalanceChanged(holder, points.balance(holder), clock.instant())));
    }
  }
}

package io.kehu.loyalty.points;

import io.kehu.loyalty.order.OrderChanged;
import io.kehu.loyalty.order.OrderReplica;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;

/// Books what orders earn.
@ApplicationScoped
class OrderPoints {
  private final PointsBook book;
  private final PointsRepository points;
  private final PointsConfig config;

  OrderPoints(PointsBook book, PointsRepository points, PointsConfig config) {
    this.book = book;
    this.points = points;
    this.config = config;
  }

  void orderChanged(@Observes OrderChanged news) {
    OrderReplica order = news.order();
    BigDecimal rate = config.perUnit().getOrDefault(order.currency(), BigDecimal.ZERO);
    for (EarningRule.Due due : EarningRule.due(order, points.earnedBy(order.id()), rate)) {
      book.book(due.customerId(), due.booking());
    }
  }
}

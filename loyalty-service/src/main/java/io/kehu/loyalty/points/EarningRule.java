package io.kehu.loyalty.points;

import io.kehu.loyalty.order.OrderReplica;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What an order earns: whole points for what was paid and not given back, by a rate for its currency. An order keeps
/// the rate by which it first earned, so that a new rate never takes back what an old one gave.
final class EarningRule {
  private EarningRule() {}

  /// One booking and whose account it is for.
  record Due(UUID customerId, Booking booking) {}

  /// What is to be booked so that the order has earned what it should, in this order.
  ///
  /// @param earned what it has earned so far
  /// @param rateNow for its currency; zero where that earns nothing
  static List<Due> due(OrderReplica order, List<Earned> earned, BigDecimal rateNow) {
    List<Due> due = new ArrayList<>();
    Instant placedAt = order.placedAt().truncatedTo(ChronoUnit.MICROS);
    BigDecimal rate = earned.isEmpty() ? rateNow : earned.getFirst().rate();
    long booked = 0;
    for (Earned part : earned) {
      if (part.belongsTo(order.customerId(), placedAt)) {
        booked += part.points();
      } else if (part.points() != 0) {
        String reason = "Order %s was changed: its points move".formatted(order.number());
        due.add(
            new Due(
                part.customerId(),
                booking(order, -part.points(), reason, part.rate(), part.earnedAt())));
      }
    }
    long target = target(order, rate);
    if (target != booked) {
      due.add(
          new Due(
              order.customerId(),
              booking(
                  order, target - booked, explained(order, rate, target, booked), rate, placedAt)));
    }
    return due;
  }

  static long target(OrderReplica order, BigDecimal rate) {
    return order.counts() && order.net().signum() > 0
        ? order.net().multiply(rate).setScale(0, RoundingMode.FLOOR).longValueExact()
        : 0;
  }

  private static String explained(OrderReplica order, BigDecimal rate, long target, long booked) {
    String earns =
        order.counts()
            ? "%s %s × %s = %d"
                .formatted(
                    order.net().toPlainString(), order.currency(), rate.toPlainString(), target)
            : "earns nothing, being a draft or cancelled";
    return "Order %s: %s; %d booked before".formatted(order.number(), earns, booked);
  }

  private static Booking booking(
      OrderReplica order, long points, String reason, BigDecimal rate, Instant earnedAt) {
    return new Booking(
        points > 0 ? EntryKind.EARN : EntryKind.REVERSE,
        points,
        "order:%s@%d".formatted(order.id(), order.version()),
        reason,
        new PointsEntry.OrderShare(order.id(), rate, earnedAt));
  }
}

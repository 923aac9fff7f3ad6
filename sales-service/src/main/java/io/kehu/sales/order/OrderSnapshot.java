package io.kehu.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as other services see it. Only orders whose customer is known have one.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderSnapshot(
    UUID id,
    String number,
    UUID customerId,
    OrderStatus status,
    Instant placedAt,
    Currency currency,
    Money total,
    Money returnedTotal,
    List<Line> lines,
    @Nullable UUID opportunityId,
    List<ExternalReference> externalReferences,
    long version) {

  /// One line, with what came back of it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String lineId,
      @Nullable UUID productId,
      @Nullable String sku,
      BigDecimal quantity,
      Money amount,
      BigDecimal returnedQuantity,
      Money returnedAmount) {

    static Line of(OrderLine line, Currency currency) {
      return new Line(
          line.lineId(),
          line.productId(),
          line.sku(),
          Quantity.plain(line.quantity()),
          new Money(line.amount(), currency),
          Quantity.plain(line.returnedQuantity()),
          new Money(line.returnedAmount(), currency));
    }
  }

  static OrderSnapshot of(SalesOrder order, List<ExternalReference> references) {
    OrderDetails details = order.details();
    return new OrderSnapshot(
        order.id(),
        order.number(),
        Objects.requireNonNull(details.customerId(), "an order waits for its customer"),
        order.status(),
        details.placedAt(),
        details.currency(),
        order.total(),
        order.returnedTotal(),
        details.lines().stream().map(line -> Line.of(line, details.currency())).toList(),
        details.opportunityId(),
        references,
        order.version());
  }
}

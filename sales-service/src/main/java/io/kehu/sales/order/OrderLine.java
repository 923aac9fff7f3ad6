package io.kehu.sales.order;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an order; amounts are in the order's currency.
///
/// @param lineId as the ERP numbers it, or its place from 1
/// @param productId null where the product is not in our catalogue
/// @param amount of the whole line, exact
/// @param returnedQuantity how much of it came back so far
@Embeddable
record OrderLine(
    String lineId,
    @Nullable UUID productId,
    @Nullable String sku,
    @Nullable String description,
    BigDecimal quantity,
    BigDecimal amount,
    BigDecimal shippedQuantity,
    BigDecimal returnedQuantity,
    BigDecimal returnedAmount) {

  OrderLine {
    quantity = Quantity.of(quantity);
    amount = Quantity.of(amount);
    shippedQuantity = Quantity.of(shippedQuantity);
    returnedQuantity = Quantity.of(returnedQuantity);
    returnedAmount = Quantity.of(returnedAmount);
  }

  /// A line as ordered: nothing returned yet.
  static OrderLine ordered(
      String lineId,
      @Nullable UUID productId,
      @Nullable String sku,
      @Nullable String description,
      BigDecimal quantity,
      BigDecimal amount,
      BigDecimal shippedQuantity) {
    return new OrderLine(
        lineId,
        productId,
        sku,
        description,
        quantity,
        amount,
        shippedQuantity,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  OrderLine shipped(BigDecimal total) {
    return new OrderLine(
        lineId,
        productId,
        sku,
        description,
        quantity,
        amount,
        total,
        returnedQuantity,
        returnedAmount);
  }

  OrderLine returned(BigDecimal moreQuantity, BigDecimal moreAmount) {
    return new OrderLine(
        lineId,
        productId,
        sku,
        description,
        quantity,
        amount,
        shippedQuantity,
        returnedQuantity.add(moreQuantity),
        returnedAmount.add(moreAmount));
  }

  /// The same line with what has become of it so far taken over from its earlier self.
  OrderLine after(OrderLine earlier) {
    return new OrderLine(
        lineId,
        productId,
        sku,
        description,
        quantity,
        amount,
        shippedQuantity.max(earlier.shippedQuantity).min(quantity),
        earlier.returnedQuantity,
        earlier.returnedAmount);
  }

  /// What can still come back.
  BigDecimal returnable() {
    return shippedQuantity.subtract(returnedQuantity);
  }

  boolean isFullyReturned() {
    return returnedQuantity.compareTo(quantity) == 0;
  }

  /// What `part` of the quantity is worth where nobody says: its share of the amount, and for the
  /// last part whatever is left, so that all parts together are the amount.
  BigDecimal worthOf(BigDecimal part, Currency currency) {
    if (returnedQuantity.add(part).compareTo(quantity) == 0) {
      return amount.subtract(returnedAmount);
    }
    int scale = Math.max(currency.getDefaultFractionDigits(), 0);
    return amount.multiply(part).divide(quantity, scale, RoundingMode.HALF_EVEN);
  }
}

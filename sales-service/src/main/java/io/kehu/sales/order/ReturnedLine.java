package io.kehu.sales.order;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/// How much of one line came back, and what it was worth.
@Embeddable
record ReturnedLine(String lineId, BigDecimal quantity, BigDecimal amount) {
  ReturnedLine {
    quantity = Quantity.of(quantity);
    amount = Quantity.of(amount);
  }

  boolean isSameAs(ReturnNote.Part part) {
    return lineId.equals(part.lineId())
        && quantity.compareTo(part.quantity()) == 0
        && (part.amount() == null || amount.compareTo(part.amount()) == 0);
  }
}

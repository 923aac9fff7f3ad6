package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was ordered, by whom and when.
///
/// @param customerId null while it is not known
/// @param customerReference the customer as another system calls it, while it is waited for
/// @param lines never empty; ids are unique
record OrderDetails(
    @Nullable UUID customerId,
    @Nullable ExternalReference customerReference,
    @Nullable UUID opportunityId,
    Instant placedAt,
    Currency currency,
    List<OrderLine> lines) {

  /// @throws ProblemException `order-line-id-twice`, `order-total-negative`
  OrderDetails {
    lines = List.copyOf(lines);
    Set<String> ids = new HashSet<>();
    for (OrderLine line : lines) {
      if (!ids.add(line.lineId())) {
        throw ProblemException.of(OrderError.LINE_ID_TWICE, line.lineId());
      }
    }
    if (total(lines).signum() < 0) {
      throw ProblemException.of(OrderError.TOTAL_NEGATIVE);
    }
  }

  BigDecimal total() {
    return total(lines);
  }

  private static BigDecimal total(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::amount).reduce(Quantity.ZERO, BigDecimal::add);
  }
}

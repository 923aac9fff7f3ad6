package io.kehu.analytics.feedback;

import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What analytics tells the other services of one customer.
sealed interface CustomerFigureEvent extends DomainEvent {
  UUID customerId();

  @Override
  default UUID aggregateId() {
    return customerId();
  }

  /// The customer's value has another score, segment, class or sum than was told before.
  ///
  /// @param asOf what was bought before the morning of this day counts
  /// @param recency score 1 … 5, as are frequency and monetary
  /// @param valueClass A, B or C
  record CustomerValueChanged(
      UUID customerId,
      LocalDate asOf,
      int recency,
      int frequency,
      int monetary,
      String segment,
      String valueClass,
      Money revenue,
      long orders)
      implements CustomerFigureEvent {
    @Override
    public String eventType() {
      return "crm.metrics.customer-value-changed.v1";
    }
  }

  /// The mean of all answers of the customer has changed.
  ///
  /// @param csm −90 … +90, rounded to two decimals
  /// @param level the nearest named level
  record CustomerSatisfactionChanged(
      UUID customerId, BigDecimal csm, String level, long answers, Instant at)
      implements CustomerFigureEvent {
    @Override
    public String eventType() {
      return "crm.metrics.customer-satisfaction-changed.v1";
    }
  }
}

package io.kehu.customer.overview;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other services tell, as far as the overview shows it.
final class Told {
  private Told() {}

  record OfOpportunity(Opportunity opportunity) {}

  /// @param customerId null while the deal is with nobody that we know
  /// @param status `OPEN`, `WON`, `LOST`
  record Opportunity(
      UUID id, @Nullable UUID customerId, String status, @Nullable Money amount, long version) {}

  record OfOrder(Order order) {}

  record Order(
      UUID id,
      UUID customerId,
      String number,
      String status,
      Instant placedAt,
      Money total,
      Money returnedTotal,
      long version) {}

  record OfTicket(Ticket ticket) {}

  /// @param customerId null for a ticket of somebody that we do not know
  record Ticket(
      UUID id,
      @Nullable UUID customerId,
      String type,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      long version) {
    boolean open() {
      return resolvedAt == null && closedAt == null;
    }
  }

  /// @param clock `FIRST_RESPONSE` or `RESOLUTION`
  record OfClock(UUID ticketId, String clock, Instant dueAt, Instant occurredAt) {}

  record Answer(UUID customerId, Instant answeredAt) {}

  record Points(UUID customerId, long balance, Instant at) {}

  record Tier(UUID customerId, String to, Instant at) {}

  /// @param risk 0 … 1
  record Risk(UUID customerId, String to, BigDecimal risk, List<String> reasons, Instant at) {
    Risk {
      reasons = reasons == null ? List.of() : reasons;
    }
  }

  /// @param recency score 1 … 5, as are frequency and monetary
  record Value(
      UUID customerId,
      LocalDate asOf,
      int recency,
      int frequency,
      int monetary,
      String segment,
      String valueClass,
      Money revenue,
      long orders) {}

  record Satisfaction(UUID customerId, BigDecimal csm, String level, long answers, Instant at) {}
}

package io.kehu.analytics.model;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of the other services' events: only the fields that a fact keeps. The schemas in `contracts/events` are what both sides hold to.
final class EventData {
  private EventData() {}

  record CustomerEvent(Customer customer) {}

  record Customer(
      UUID id,
      long version,
      @Nullable String number,
      @Nullable String kind,
      @Nullable String customerClass,
      @Nullable String country,
      @Nullable String region,
      @Nullable String source,
      @Nullable UUID ownerId,
      @Nullable String team,
      @Nullable Instant createdAt) {}

  record CustomerErased(UUID customerId) {}

  record ProductEvent(Product product) {}

  record Product(UUID id, long version, String sku, String name, @Nullable String category) {}

  record OrderEvent(Order order) {}

  record Order(
      UUID id,
      long version,
      UUID customerId,
      String status,
      Instant placedAt,
      Money total,
      @Nullable Money returnedTotal,
      @Nullable List<Line> lines) {}

  record Line(
      String lineId,
      @Nullable UUID productId,
      BigDecimal quantity,
      Money amount,
      @Nullable Money returnedAmount) {}

  record OpportunityEvent(
      Opportunity opportunity,
      @Nullable String fromStage,
      @Nullable String toStage,
      @Nullable Instant movedAt) {

    /// The same as a move into the stage that it was created in, on the day it was opened.
    OpportunityEvent entering(Instant created) {
      Instant at =
          opportunity.openedOn() == null
              ? created
              : opportunity.openedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
      return new OpportunityEvent(opportunity, null, opportunity.stage(), at);
    }
  }

  record Opportunity(
      UUID id,
      long version,
      @Nullable UUID customerId,
      String process,
      String stage,
      int stageOrder,
      String status,
      @Nullable Money amount,
      @Nullable BigDecimal probability,
      @Nullable List<UUID> productIds,
      @Nullable UUID ownerId,
      @Nullable String ownerName,
      @Nullable String team,
      @Nullable String source,
      @Nullable LocalDate openedOn,
      @Nullable Instant closedAt) {}

  record TicketEvent(Ticket ticket) {}

  record Ticket(
      UUID id,
      long version,
      @Nullable UUID customerId,
      String type,
      String status,
      @Nullable String priority,
      @Nullable String channel,
      @Nullable String category,
      @Nullable UUID productId,
      Instant openedAt,
      @Nullable Instant respondedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt) {}

  record SurveyAnswered(
      UUID responseId,
      UUID customerId,
      String questionnaire,
      @Nullable UUID productId,
      List<Answer> answers,
      Instant answeredAt) {}

  record Answer(String item, int score) {}
}

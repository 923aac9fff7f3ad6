package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What sales-service tells about opportunities and orders.
@ApplicationScoped
class SalesTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  SalesTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record OpportunityTold(
      Opportunity opportunity,
      @Nullable String fromStage,
      @Nullable String toStage,
      @Nullable Instant movedAt,
      @Nullable String reason,
      @Nullable Instant closedAt) {
    record Opportunity(
        UUID id,
        @Nullable UUID customerId,
        String number,
        String title,
        String stage,
        @Nullable Money amount,
        @Nullable Instant createdAt) {}

    OpportunityLine line() {
      return new OpportunityLine(
          opportunity.number,
          opportunity.title,
          fromStage,
          toStage == null ? opportunity.stage : toStage,
          opportunity.amount,
          reason);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpportunityLine(
      String number,
      String title,
      @Nullable String fromStage,
      String stage,
      @Nullable Money amount,
      @Nullable String reason) {}

  record OrderTold(
      Order order,
      @Nullable Instant deliveredAt,
      @Nullable Money returnedAmount,
      @Nullable Instant returnedAt) {
    record Order(
        UUID id, UUID customerId, String number, String status, Instant placedAt, Money total) {}

    OrderLine line() {
      return new OrderLine(order.number, order.status, order.total, returnedAmount);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderLine(String number, String status, Money total, @Nullable Money returnedAmount) {}

  @Override
  public void subscribe(Subscriptions on) {
    opportunity(on, "created", TimelineKind.OPPORTUNITY_CREATED, t -> t.opportunity().createdAt());
    opportunity(on, "changed", TimelineKind.OPPORTUNITY_CHANGED, _ -> null);
    opportunity(on, "stage-moved", TimelineKind.OPPORTUNITY_STAGE_MOVED, OpportunityTold::movedAt);
    opportunity(on, "won", TimelineKind.OPPORTUNITY_WON, OpportunityTold::closedAt);
    opportunity(on, "lost", TimelineKind.OPPORTUNITY_LOST, OpportunityTold::closedAt);
    opportunity(on, "reopened", TimelineKind.OPPORTUNITY_REOPENED, _ -> null);
    order(on, "recorded", TimelineKind.ORDER_RECORDED, told -> told.order().placedAt());
    order(on, "changed", TimelineKind.ORDER_CHANGED, _ -> null);
    order(on, "delivered", TimelineKind.ORDER_DELIVERED, OrderTold::deliveredAt);
    order(on, "returned", TimelineKind.ORDER_RETURNED, OrderTold::returnedAt);
    order(on, "cancelled", TimelineKind.ORDER_CANCELLED, _ -> null);
  }

  private void opportunity(
      Subscriptions on,
      String what,
      TimelineKind kind,
      Function<OpportunityTold, @Nullable Instant> at) {
    on.on(
        "crm.opportunity." + what + ".v1",
        OpportunityTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.opportunity().customerId(),
                kind,
                at.apply(told),
                "/api/sales/v1/opportunities/" + told.opportunity().id(),
                told.line()));
  }

  private void order(
      Subscriptions on, String what, TimelineKind kind, Function<OrderTold, @Nullable Instant> at) {
    on.on(
        "crm.order." + what + ".v1",
        OrderTold.class,
        (event, told) ->
            timeline.add(
                event,
                told.order().customerId(),
                kind,
                at.apply(told),
                "/api/sales/v1/orders/" + told.order().id(),
                told.line()));
  }
}

package io.kehu.customer.overview;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the overview is made of.
@ApplicationScoped
class OverviewEvents implements EventHandlers {
  private static final List<String> OPPORTUNITY =
      List.of("created", "changed", "stage-moved", "won", "lost", "reopened");
  private static final List<String> ORDER =
      List.of("recorded", "changed", "delivered", "returned", "cancelled");
  private static final List<String> TICKET =
      List.of("opened", "changed", "responded", "resolved", "closed", "reopened");

  private final DealFold deals;
  private final TicketFold tickets;
  private final FigureFold figures;

  OverviewEvents(DealFold deals, TicketFold tickets, FigureFold figures) {
    this.deals = deals;
    this.tickets = tickets;
    this.figures = figures;
  }

  @Override
  public void subscribe(Subscriptions on) {
    for (String what : OPPORTUNITY) {
      on.on(
          "crm.opportunity." + what + ".v1",
          Told.OfOpportunity.class,
          (event, told) -> deals.opportunity(told.opportunity(), event.time()));
    }
    for (String what : ORDER) {
      on.on(
          "crm.order." + what + ".v1",
          Told.OfOrder.class,
          (event, told) -> deals.order(told.order(), event.time()));
    }
    for (String what : TICKET) {
      on.on(
          "crm.ticket." + what + ".v1",
          Told.OfTicket.class,
          (event, told) -> tickets.ticket(told.ticket(), event.time()));
    }
    for (ClockState state : ClockState.values()) {
      on.on(
          "crm.sla." + state.past() + ".v1",
          Told.OfClock.class,
          (_, told) -> tickets.clock(told, state));
    }
    on.on("crm.survey.answered.v1", Told.Answer.class, (_, told) -> figures.answered(told))
        .on("crm.loyalty.points-changed.v1", Told.Points.class, (_, told) -> figures.points(told))
        .on("crm.loyalty.balance-changed.v1", Told.Points.class, (_, told) -> figures.points(told))
        .on("crm.loyalty.tier-changed.v1", Told.Tier.class, (_, told) -> figures.tier(told))
        .on("crm.churn.risk-band-changed.v1", Told.Risk.class, (_, told) -> figures.risk(told))
        .on("crm.metrics.customer-value-changed.v1", Told.Value.class, this::value)
        .on(
            "crm.metrics.customer-satisfaction-changed.v1",
            Told.Satisfaction.class,
            (_, told) -> figures.satisfaction(told));
  }

  private void value(ReceivedEvent event, Told.Value told) {
    figures.value(told, event.time());
  }
}

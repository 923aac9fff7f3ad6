package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Listens to sales-service: who got its order is asked about it.
@ApplicationScoped
class OrderEvents implements EventHandlers {
  private final InvitationService invitations;

  OrderEvents(InvitationService invitations) {
    this.invitations = invitations;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(
        "crm.order.delivered.v1",
        Delivered.class,
        (event, data) ->
            invitations.orderDelivered(
                data.order().id(), data.order().customerId(), data.deliveredAt()));
  }

  record Delivered(Order order, Instant deliveredAt) {}

  record Order(UUID id, UUID customerId) {}
}

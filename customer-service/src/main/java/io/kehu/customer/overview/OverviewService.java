package io.kehu.customer.overview;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.channel.Channel;
import io.kehu.customer.channel.Channels;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Puts the overview together.
@ApplicationScoped
public class OverviewService {
  private final CustomerAccess customers;
  private final OverviewQuery query;

  OverviewService(CustomerAccess customers, OverviewQuery query) {
    this.customers = customers;
    this.query = query;
  }

  @Transactional(SUPPORTS)
  public OverviewApi.View of(UUID customerId) {
    Customer customer = customers.readable(customerId);
    OverviewQuery.Parts parts = query.of(customerId);
    return new OverviewApi.View(
        part(customer),
        parts.opportunities(),
        parts.orders(),
        parts.tickets(),
        parts.satisfaction(),
        parts.value(),
        parts.loyalty(),
        parts.churn(),
        parts.credit(),
        parts.keyAccount());
  }

  private static OverviewApi.CustomerPart part(Customer customer) {
    MasterData data = customer.data();
    Channels channels = data.channels();
    return new OverviewApi.CustomerPart(
        customer.id(),
        customer.number(),
        data.kind(),
        data.name(),
        customer.customerClass(),
        data.lifecycleStage(),
        data.relationshipPhase(),
        data.closeness(),
        customer.ownerId(),
        customer.team(),
        data.tags(),
        Channel.first(channels.phones()).orElse(null),
        Channel.first(channels.emails()).orElse(null),
        Channel.first(channels.addresses()).orElse(null),
        customer.updatedAt());
  }
}

package io.kehu.servicedesk.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RedressOfferRepository implements PanacheRepositoryBase<RedressOffer, UUID> {
  List<RedressOffer> of(UUID ticketId) {
    return list("ticketId = ?1 order by offeredAt, id", ticketId);
  }
}

package io.kehu.servicedesk.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {
  /// The complaint, its row locked until the transaction ends.
  Optional<Complaint> forUpdate(UUID ticketId) {
    return find("ticketId", ticketId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}

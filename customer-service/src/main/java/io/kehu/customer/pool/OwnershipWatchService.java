package io.kehu.customer.pool;

import io.kehu.customer.timeline.TimelineAddition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in what events tell, in their transaction.
@ApplicationScoped
class OwnershipWatchService {
  private final OwnershipWatchRepository watches;

  OwnershipWatchService(OwnershipWatchRepository watches) {
    this.watches = watches;
  }

  /// @param ownerId null where the customer went to the pool
  void owned(UUID customerId, @Nullable UUID ownerId, Instant since) {
    if (ownerId == null) {
      watches.end(customerId);
    } else {
      watches.begin(customerId, ownerId, since);
    }
  }

  /// The customer goes on in another one.
  void gone(UUID customerId) {
    watches.end(customerId);
  }

  void added(@Observes TimelineAddition addition) {
    if (addition.kind().isCare()) {
      watches.touched(addition.customerId(), addition.at());
    }
  }
}

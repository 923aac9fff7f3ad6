package io.kehu.analytics.feedback;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.privacy.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Begins to erase whom customer-service tells of. The facts themselves are erased by the fold.
@ApplicationScoped
class ErasureEvents implements EventHandlers {
  private final Erasures erasures;

  ErasureEvents(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on("crm.customer.erased.v1", Erased.class, (_, data) -> begin(data));
  }

  private void begin(Erased data) {
    UUID erasure = data.erasureId();
    erasures.begin("customer", data.customerId(), erasure == null ? data.customerId() : erasure);
  }

  record Erased(UUID customerId, @Nullable UUID erasureId) {}
}

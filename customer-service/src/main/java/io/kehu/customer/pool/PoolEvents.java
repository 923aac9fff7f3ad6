package io.kehu.customer.pool;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who owns which customer since when, as this service itself tells it: read back from the topic like all other news, so that the watch can be rebuilt.
@ApplicationScoped
class PoolEvents implements EventHandlers {
  private final OwnershipWatchService watch;

  PoolEvents(OwnershipWatchService watch) {
    this.watch = watch;
  }

  record Told(Customer customer) {
    record Customer(UUID id, @Nullable UUID ownerId) {}
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.on("crm.customer.created.v1", Told.class, this::owned)
        .on("crm.customer.owner-changed.v1", Told.class, this::owned)
        .on("crm.customer.unmerged.v1", Told.class, this::owned)
        .on("crm.customer.merged.v1", Told.class, (_, told) -> watch.gone(told.customer().id()));
  }

  private void owned(ReceivedEvent event, Told told) {
    watch.owned(told.customer().id(), told.customer().ownerId(), event.time());
  }
}

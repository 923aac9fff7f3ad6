package io.kehu.customer.subjectaccess;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.privacy.access.AccessPrepared;
import jakarta.enterprise.context.ApplicationScoped;

/// What services tell of their parts, this one included.
@ApplicationScoped
class AccessEvents implements EventHandlers {
  private final AccessService service;

  AccessEvents(AccessService service) {
    this.service = service;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(AccessPrepared.TYPE, AccessPrepared.class, (_, part) -> service.told(part));
  }
}

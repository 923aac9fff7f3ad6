package io.kehu.customer.erasure;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.privacy.Erased;
import jakarta.enterprise.context.ApplicationScoped;

/// What services tell of erasures, this one included.
@ApplicationScoped
class ErasureEvents implements EventHandlers {
  private final ErasureService service;

  ErasureEvents(ErasureService service) {
    this.service = service;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(Erased.TYPE, Erased.class, (_, part) -> service.told(part));
  }
}

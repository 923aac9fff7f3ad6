package io.kehu.platform.privacy.access;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers requests as soon as they are opened, in every service.
@ApplicationScoped
class AccessEvents implements EventHandlers {
  private final AccessTable requests;
  private final Holdings holdings;
  private final Outbox outbox;
  private final Clock clock;
  private final String service;

  AccessEvents(
      AccessTable requests,
      Holdings holdings,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.requests = requests;
    this.holdings = holdings;
    this.outbox = outbox;
    this.clock = clock;
    this.service = service;
  }

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(AccessOpened.TYPE, AccessOpened.class, (_, opened) -> learn(opened));
  }

  private void learn(AccessOpened opened) {
    requests.save(opened);
    if (opened.readableUntil().isAfter(clock.instant())) {
      outbox.append(
          List.of(
              new AccessPrepared(
                  opened.requestId(), service, clock.instant(), holdings.counted(opened))));
    }
  }
}

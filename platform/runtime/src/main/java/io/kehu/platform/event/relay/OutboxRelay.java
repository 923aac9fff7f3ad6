package io.kehu.platform.event.relay;

import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.OutboxSignals;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.kehu.platform.event.kafka.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs this instance's relay for as long as the service lives.
@ApplicationScoped
class OutboxRelay {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RelayLoop loop;
  private final boolean enabled;
  private @Nullable Thread thread;

  OutboxRelay(
      DataSource database,
      KafkaSettings settings,
      Topics topics,
      OutboxSignals signals,
      RelayMetrics metrics,
      EventsConfig config) {
    this.loop =
        new RelayLoop(
            database, () -> new EventSender(settings, topics), signals, metrics, config.relay());
    this.enabled = config.relay().enabled();
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      // A platform thread: an interrupt must end a wait, not close the connection's socket.
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(loop);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread running = thread;
    if (running != null) {
      loop.stop();
      running.interrupt();
      running.join(PATIENCE);
    }
  }
}

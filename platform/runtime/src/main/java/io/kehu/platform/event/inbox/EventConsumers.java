package io.kehu.platform.event.inbox;

import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.kafka.ConsumerLoop;
import io.kehu.platform.event.kafka.DeadLetters;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.kehu.platform.event.kafka.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs this instance's members of the service's consumer group.
@ApplicationScoped
class EventConsumers {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KafkaSettings settings;
  private final Topics topics;
  private final Handlers handlers;
  private final InboxTable inbox;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;
  private final InboxMetrics metrics;
  private final EventsConfig config;
  private final String group;
  private final List<ConsumerLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  EventConsumers(
      KafkaSettings settings,
      Topics topics,
      Handlers handlers,
      InboxTable inbox,
      ParkedEvents parked,
      DeadLetters deadLetters,
      InboxMetrics metrics,
      EventsConfig config,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.settings = settings;
    this.topics = topics;
    this.handlers = handlers;
    this.inbox = inbox;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.config = config;
    this.group = application + config.groupSuffix().orElse("");
  }

  void start(@Observes StartupEvent event) {
    if (!config.consumer().enabled() || handlers.topics().isEmpty()) {
      return;
    }
    for (int member = 1; member <= config.consumer().threads(); member++) {
      ConsumerLoop loop = member(group);
      loops.add(loop);
      threads.add(Thread.ofPlatform().name("events-" + member).daemon().start(loop));
    }
  }

  /// One more member of a group, not running yet.
  ConsumerLoop member(String groupName) {
    return new ConsumerLoop(
        settings,
        topics,
        groupName,
        config.consumer().batchSize(),
        handlers.topics(),
        new InboxWork(groupName, handlers, inbox, parked, deadLetters, metrics));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loops.forEach(ConsumerLoop::stop);
    for (Thread thread : threads) {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    }
  }
}

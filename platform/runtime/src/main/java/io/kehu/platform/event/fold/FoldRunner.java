package io.kehu.platform.event.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.event.EventTypes;
import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.kafka.ConsumerLoop;
import io.kehu.platform.event.kafka.DeadLetters;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.kehu.platform.event.kafka.Topics;
import io.kehu.platform.json.EventJson;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs a consumer for each generation of each fold, as their beans say, until they say otherwise.
@ApplicationScoped
class FoldRunner {
  private static final Logger LOG = Logger.getLogger(FoldRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final List<EventFold> folds;
  private final KafkaSettings settings;
  private final Topics topics;
  private final FoldTable table;
  private final DeadLetters deadLetters;
  private final FoldMetrics metrics;
  private final ObjectMapper json;
  private final EventsConfig config;
  private final String application;
  private final Map<Instance, Running> running = new HashMap<>();
  private @Nullable Thread supervisor;
  private volatile boolean stopping;

  FoldRunner(
      @All List<EventFold> folds,
      KafkaSettings settings,
      Topics topics,
      FoldTable table,
      DeadLetters deadLetters,
      FoldMetrics metrics,
      @EventJson ObjectMapper json,
      EventsConfig config,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.folds = folds;
    this.settings = settings;
    this.topics = topics;
    this.table = table;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.json = json;
    this.config = config;
    this.application = application;
  }

  private record Instance(String fold, int generation) {}

  private record Running(ConsumerLoop loop, Thread thread) {
    void end() {
      loop.stop();
      try {
        if (!thread.join(PATIENCE)) {
          thread.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void start(@Observes StartupEvent event) {
    if (config.consumer().enabled() && !folds.isEmpty()) {
      supervisor = Thread.ofPlatform().name("folds").daemon().start(this::supervise);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread thread = supervisor;
    if (thread != null) {
      stopping = true;
      thread.interrupt();
      thread.join(PATIENCE);
      running.values().forEach(one -> one.loop().stop());
      running.values().forEach(Running::end);
    }
  }

  private void supervise() {
    while (!stopping) {
      try {
        folds.forEach(this::compare);
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warnf("Generations are not known now: %s", e.toString());
          pause();
        }
      }
    }
  }

  /// Starts what should run and does not, ends what runs and should not.
  private void compare(EventFold fold) {
    Set<Integer> wanted = fold.generations();
    Set<Instance> surplus =
        running.keySet().stream()
            .filter(one -> one.fold().equals(fold.name()) && !wanted.contains(one.generation()))
            .collect(Collectors.toSet());
    for (Instance one : surplus) {
      Running ended = running.remove(one);
      if (ended != null) {
        ended.end();
      }
      table.forget(fold.name(), one.generation());
      LOG.infof("Generation %d of %s ends", one.generation(), one.fold());
    }
    for (int generation : wanted) {
      running.computeIfAbsent(
          new Instance(fold.name(), generation), one -> run(fold, one.generation()));
    }
  }

  private Running run(EventFold fold, int generation) {
    String name = fold.name() + "." + generation;
    LOG.infof("Generation %d of %s is fed", generation, fold.name());
    ConsumerLoop loop = consumer(fold, generation);
    return new Running(loop, Thread.ofPlatform().name("fold-" + name).daemon().start(loop));
  }

  /// One more consumer of a generation, not running yet.
  ConsumerLoop consumer(EventFold fold, int generation) {
    return new ConsumerLoop(
        settings,
        topics,
        application + "." + fold.name() + "." + generation + config.groupSuffix().orElse(""),
        config.consumer().foldBatchSize(),
        fold.eventTypes().stream().map(EventTypes::topicOf).collect(Collectors.toSet()),
        new FoldWork(fold, generation, table, deadLetters, metrics, json));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

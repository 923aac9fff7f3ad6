package io.kehu.platform.event.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.platform.event.GadgetCounted;
import io.kehu.platform.event.fold.GadgetFold.Sums;
import io.kehu.platform.event.kafka.ConsumerLoop;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class FoldIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GadgetFold fold;
  private final FoldRunner runner;
  private final Folds folds;

  @Inject
  FoldIT(GadgetFold fold, FoldRunner runner, Folds folds) {
    this.fold = fold;
    this.runner = runner;
    this.folds = folds;
  }

  private static TestEvent counted(UUID gadget, int number) {
    return TestEvent.of(
        GadgetCounted.TYPE,
        gadget,
        Map.of("gadget", gadget, "number", number, "poison", false, "padding", ""));
  }

  @Test
  void everyEventCountsOnceThroughRepeatsAndRestartsAndInEachGeneration()
      throws InterruptedException {
    fold.setGenerations(Set.of(1));
    List<UUID> keys = IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
    List<Thread> members = new ArrayList<>();
    ConsumerLoop member = null;
    try (EventSender sender = EventSender.open()) {
      for (int number = 1; number <= 100; number++) {
        for (UUID key : keys) {
          TestEvent event = counted(key, number);
          sender.sendRaw(event, event);
        }
        if (number % 25 == 5) {
          member = runner.consumer(fold, 1);
          members.add(Thread.ofPlatform().daemon().start(member));
        }
        if (number % 25 == 20 && member != null) {
          member.stop();
          members.getLast().interrupt();
        }
        if (number == 60) {
          fold.setGenerations(Set.of(1, 2));
        }
      }
      // A relay that starts again sends its last batch once more.
      UUID poisoned = UUID.randomUUID();
      sender.sendRaw(TestEvent.of(GadgetCounted.TYPE, poisoned, "{\"gadget\":17}"));
      sender.sendRaw(counted(poisoned, 7));
      awaitSums(1, poisoned, new Sums(1, 7));
      awaitSums(2, poisoned, new Sums(1, 7));
    }

    for (UUID key : keys) {
      awaitSums(1, key, new Sums(100, 5050));
      awaitSums(2, key, new Sums(100, 5050));
    }
    await().atMost(PATIENCE).until(() -> folds.progress(fold.name(), 2).isCaughtUp());
    FoldProgress progress = folds.progress(fold.name(), 2);
    assertThat(progress.watermark()).isPresent();
    assertThat(progress.partitions()).allMatch(part -> part.topic().equals("crm.gadget"));
    for (Thread thread : members) {
      thread.join(Duration.ofSeconds(20));
    }

    fold.setGenerations(Set.of(2));
    await()
        .atMost(PATIENCE)
        .until(() ->
            folds.progress(fold.name(), 1).partitions().stream()
                .allMatch(part -> part.offset() == 0));
    UUID later = UUID.randomUUID();
    try (EventSender sender = EventSender.open()) {
      sender.sendRaw(counted(later, 1));
    }
    awaitSums(2, later, new Sums(1, 1));
    assertThat(fold.sumsOf(1, later)).isEqualTo(new Sums(0, 0));
  }

  private void awaitSums(int generation, UUID key, Sums sums) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(fold.sumsOf(generation, key)).isEqualTo(sums));
  }
}

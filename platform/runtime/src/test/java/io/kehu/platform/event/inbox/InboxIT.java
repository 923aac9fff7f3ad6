package io.kehu.platform.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.platform.event.GadgetCounted;
import io.kehu.platform.event.GadgetEvents;
import io.kehu.platform.event.kafka.ConsumerLoop;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class InboxIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GadgetEvents gadgets;
  private final EventConsumers consumers;
  private final String group;

  @Inject
  InboxIT(
      GadgetEvents gadgets,
      EventConsumers consumers,
      @ConfigProperty(name = "quarkus.application.name") String application,
      @ConfigProperty(name = "kehu.events.group-suffix") String suffix) {
    this.gadgets = gadgets;
    this.consumers = consumers;
    this.group = application + suffix;
  }

  private static TestEvent counted(UUID gadget, int number) {
    return event(gadget, number, false);
  }

  private static TestEvent event(UUID gadget, int number, boolean poison) {
    return TestEvent.of(
        GadgetCounted.TYPE,
        gadget,
        Map.of("gadget", gadget, "number", number, "poison", poison, "padding", ""));
  }

  private void awaitNumbers(UUID gadget, List<Integer> numbers) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(gadgets.numbersOf(gadget)).isEqualTo(numbers));
  }

  @Test
  void aRepeatDoesNothing() {
    UUID gadget = UUID.randomUUID();
    TestEvent first = counted(gadget, 1);
    TestEvent second = counted(gadget, 2);
    try (EventSender sender = EventSender.open()) {
      sender.sendRaw(first, first, second, first, second);
      awaitNumbers(gadget, List.of(1, 2));
      sender.sendRaw(second, first, counted(gadget, 3));
    }

    awaitNumbers(gadget, List.of(1, 2, 3));
  }

  @Test
  void membersThatComeAndGoTogetherApplyEachEventOnceInOrder() throws InterruptedException {
    List<UUID> keys = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
    List<Integer> numbers = IntStream.range(0, 60).boxed().toList();
    Random random = new Random(7);
    List<Thread> members = new ArrayList<>();
    List<ConsumerLoop> loops = new ArrayList<>();
    try (EventSender sender = EventSender.open()) {
      for (int number : numbers) {
        List<TestEvent> round = new ArrayList<>();
        for (UUID key : keys) {
          TestEvent event = counted(key, number);
          round.addAll(Collections.nCopies(1 + random.nextInt(2), event));
        }
        sender.sendRaw(round.toArray(TestEvent[]::new));
        if (number % 20 == 5) {
          ConsumerLoop member = consumers.member(group);
          loops.add(member);
          members.add(Thread.ofPlatform().daemon().start(member));
        }
        if (number % 20 == 15) {
          loops.getLast().stop();
          // Not only asked to stop, but torn out of whatever it is doing.
          members.getLast().interrupt();
        }
      }
    }

    for (UUID key : keys) {
      awaitNumbers(key, numbers);
    }
    for (Thread member : members) {
      member.join(Duration.ofSeconds(20));
    }
  }

  @Test
  void anEventThatFailsOfItselfIsParkedWithThoseBehindItUntilItIsReplayed() {
    UUID sick = UUID.randomUUID();
    UUID sound = UUID.randomUUID();
    TestEvent poison = event(sick, 2, true);
    try (EventSender sender = EventSender.open()) {
      sender.sendRaw(counted(sick, 1), poison, counted(sound, 1), counted(sick, 3));
      awaitNumbers(sound, List.of(1));
      awaitNumbers(sick, List.of(1));
      sender.sendRaw(counted(sick, 4), counted(sound, 2));
      awaitNumbers(sound, List.of(1, 2));
    }
    assertThat(gadgets.numbersOf(sick)).isEqualTo(List.of(1));
    try (EventProbe probe = EventProbe.fromStart("crm.gadget.dlq").withoutContracts()) {
      assertThat(
              probe
                  .awaitEvent(GadgetCounted.TYPE, e -> e.id().equals(poison.id().toString()))
                  .headers())
          .hasEntrySatisfying("dlq_reason", reason -> assertThat(reason).contains("poison 2"));
    }

    replay(poison.id()).statusCode(200).body("replayed", equalTo(0)).body("waiting", equalTo(3));
    gadgets.heal(sick);
    replay(poison.id()).statusCode(200).body("replayed", equalTo(3)).body("waiting", equalTo(0));

    awaitNumbers(sick, List.of(1, 2, 3, 4));
    try (EventSender sender = EventSender.open()) {
      sender.sendRaw(counted(sick, 5));
    }
    awaitNumbers(sick, List.of(1, 2, 3, 4, 5));
  }

  @Test
  void whatCannotBeReadIsParkedToo() {
    UUID gadget = UUID.randomUUID();
    TestEvent broken = TestEvent.of(GadgetCounted.TYPE, gadget, "{\"gadget\":");
    try (EventSender sender = EventSender.open()) {
      sender.sendRaw(broken, counted(gadget, 2));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Tokens.role("administrator")
                .request()
                .get("/v1/operations/parked-events?state=WAITING&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(broken.id().toString())));

    Tokens.role("administrator")
        .request()
        .put("/v1/operations/parked-events/" + broken.id() + "/dismissal")
        .then()
        .statusCode(204);
    replay(broken.id()).statusCode(200).body("replayed", equalTo(1));
    awaitNumbers(gadget, List.of(2));
  }

  @Test
  void onlyOperatorsReplay() {
    Tokens.role("sales-rep")
        .request()
        .contentType(ContentType.JSON)
        .post("/v1/operations/parked-events/" + UUID.randomUUID() + "/replays")
        .then()
        .statusCode(403);
    replay(UUID.randomUUID()).statusCode(404);
  }

  private static io.restassured.response.ValidatableResponse replay(UUID id) {
    return Tokens.role("administrator")
        .request()
        .contentType(ContentType.JSON)
        .post("/v1/operations/parked-events/" + id + "/replays")
        .then();
  }
}

package io.kehu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OutboxIT {
  private final Outbox outbox;
  private final GadgetEvents gadgets;

  @Inject
  OutboxIT(Outbox outbox, GadgetEvents gadgets) {
    this.outbox = outbox;
    this.gadgets = gadgets;
  }

  @Test
  void whatIsAppendedArrivesOnceAndInOrder() {
    UUID gadget = UUID.randomUUID();
    List<Integer> numbers = IntStream.range(0, 450).boxed().toList();

    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(numbers.stream().map(n -> GadgetCounted.of(gadget, n)).toList()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(gadgets.numbersOf(gadget)).isEqualTo(numbers));
  }

  @Test
  void nothingIsAppendedOutsideATransaction() {
    assertThatThrownBy(() -> outbox.append(List.of(GadgetCounted.of(UUID.randomUUID(), 1))))
        .isInstanceOf(IllegalStateException.class);
  }
}

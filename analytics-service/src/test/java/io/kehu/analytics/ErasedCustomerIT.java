package io.kehu.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What was told of one customer goes, and is not told again.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasedCustomerIT {
  private final Jdbi jdbi;
  private final UUID customer = UUID.randomUUID();

  ErasedCustomerIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void figuresOfTheCustomerGoForGood() {
    assertThat(published()).isOne();
    try (EventSender sender = EventSender.open();
        EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      sender.send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));

      ObservedEvent told =
          probe.awaitEvent("crm.privacy.erased.v1", e -> e.key().equals(customer.toString()));
      assertThat(told.text("/tables/0/table")).isEqualTo("published_satisfaction");
      assertThat(told.text("/tables/0/outcome")).isEqualTo("DELETED");
    }

    assertThat(published()).isZero();
  }

  /// @return how many rows it became
  private int published() {
    return jdbi.withHandle(db ->
        db.execute(
            "insert into published_satisfaction (customer_id, csm, answers, at) values (?, 60, 7, now())",
            customer));
  }
}

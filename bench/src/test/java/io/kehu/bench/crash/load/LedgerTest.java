package io.kehu.bench.crash.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  private final Ledger ledger = new Ledger();

  @BeforeEach
  void twoCustomersWithAnOrderEach() {
    for (UUID customer : new UUID[] {ANNA, BEN}) {
      ledger.putAside(new Written.Customer(customer, "somebody", says()));
      ObjectNode says = says().put("customerId", customer.toString());
      says.putArray("lines").addObject().put("description", "Pump").put("quantity", 1);
      ledger.put(
          new Written.Order(
              UUID.randomUUID(),
              customer,
              LocalDate.of(2026, 6, 20),
              BigDecimal.TEN,
              BigDecimal.ZERO,
              0,
              "CONFIRMED",
              says));
    }
  }

  @Test
  void whatHangsOnAMergedCustomerIsTheSurvivors() {
    ledger.follow(BEN, ANNA);

    assertThat(ledger.all(Written.Customer.class)).extracting(Written::id).containsExactly(ANNA);
    assertThat(ledger.all(Written.Order.class))
        .hasSize(2)
        .allMatch(order -> order.customer().equals(ANNA))
        .allMatch(order -> order.says().get("customerId").asText().equals(ANNA.toString()));
  }

  @Test
  void undoneEachHasItsOwnAgain() {
    ledger.follow(BEN, ANNA);

    ledger.goBack(BEN);

    assertThat(ledger.all(Written.Customer.class))
        .extracting(Written::id)
        .containsExactlyInAnyOrder(ANNA, BEN);
    assertThat(ledger.all(Written.Order.class))
        .extracting(Written::customer)
        .containsExactlyInAnyOrder(ANNA, BEN);
  }

  @Test
  void ofSomebodyErasedTheOrderStaysWithoutWords() {
    ledger.forget(BEN);

    assertThat(ledger.all(Written.Customer.class)).extracting(Written::id).containsExactly(ANNA);
    assertThat(ledger.all(Written.Order.class))
        .filteredOn(order -> order.customer().equals(BEN))
        .singleElement()
        .extracting(order -> order.says().at("/lines/0").toString())
        .isEqualTo("{\"quantity\":1}");
  }

  private static ObjectNode says() {
    return JsonNodeFactory.instance.objectNode();
  }
}

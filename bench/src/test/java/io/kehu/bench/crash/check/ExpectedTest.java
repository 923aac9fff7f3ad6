package io.kehu.bench.crash.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 20);
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID CLARA = new UUID(0, 3);

  @Test
  void sumsLeaveOutCancelledOrdersAndTakeOffReturns() {
    Expected.Sums sums =
        new Expected(
                List.of(
                    order(ANNA, "100.90", "20.00", "PARTLY_RETURNED"),
                    order(ANNA, "50.99", "0", "CONFIRMED"),
                    order(ANNA, "7000", "0", "CANCELLED"),
                    order(BEN, "1", "0", "CONFIRMED"),
                    new Written.Burn(UUID.randomUUID(), ANNA, 30, says()),
                    new Written.Response(UUID.randomUUID(), ANNA, List.of(90, -30), says()),
                    new Written.Ticket(UUID.randomUUID(), ANNA, "REQUEST", "OPEN", 1, says()),
                    new Written.Ticket(UUID.randomUUID(), ANNA, "REQUEST", "RESOLVED", 1, says())))
            .of(ANNA);

    assertThat(sums.orders()).isEqualTo(2);
    assertThat(sums.total()).isEqualByComparingTo("151.89");
    assertThat(sums.returned()).isEqualByComparingTo("20");
    // Each order earns whole points: 80 + 50.
    assertThat(sums.points()).isEqualTo(100);
    assertThat(sums.openTickets()).isEqualTo(1);
    assertThat(sums.answered()).isEqualTo(2);
    assertThat(sums.scores()).isEqualTo(60);
  }

  @Test
  void equalBuyersHaveEqualScores() {
    Expected expected =
        new Expected(
            List.of(
                order(ANNA, "10", "0", "PAID"),
                order(BEN, "10", "0", "PAID"),
                order(CLARA, "30", "0", "PAID")));

    assertThat(expected.rfm()).isEqualTo(Map.of("111", 2L, "114", 1L));
  }

  @Test
  void aClassEndsWithTheBuyerWhoCrossesItsLimit() {
    Expected expected =
        new Expected(
            List.of(
                order(ANNA, "79", "0", "PAID"),
                order(BEN, "17", "0", "PAID"),
                order(CLARA, "4", "0", "PAID")));

    assertThat(expected.classes()).isEqualTo(Map.of("A", 2L, "C", 1L));
  }

  @Test
  void whoOrderedOrComplainedIsActive() {
    Expected expected =
        new Expected(
            List.of(
                order(ANNA, "10", "0", "PAID"),
                complaint(ANNA),
                complaint(BEN),
                complaint(BEN),
                order(CLARA, "10", "0", "CANCELLED")));

    assertThat(expected.complaints()).isEqualTo(3);
    assertThat(expected.complainingCustomers()).isEqualTo(2);
    assertThat(expected.activeCustomers()).isEqualTo(2);
  }

  private static Written.Order order(UUID customer, String total, String returned, String status) {
    return new Written.Order(
        UUID.randomUUID(),
        customer,
        DAY,
        new BigDecimal(total),
        new BigDecimal(returned),
        0,
        status,
        says());
  }

  private static Written.Ticket complaint(UUID customer) {
    return new Written.Ticket(UUID.randomUUID(), customer, "COMPLAINT", "NEW", 0, says());
  }

  private static ObjectNode says() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package io.kehu.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kehu.loyalty.order.OrderReplica;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningRuleTest {
  private static final Instant PLACED = Instant.parse("2026-02-01T10:00:00Z");
  private static final UUID ORDER = UUID.randomUUID();
  private static final UUID CUSTOMER = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "100.00,1,100",
    "99.99,1,99",
    "0.99,1,0",
    "0,1,0",
    "-5,1,0",
    "10.05,7,70",
    "1000,0.05,50"
  })
  void anOrderEarnsWholePointsOfWhatWasKept(String net, BigDecimal rate, long points) {
    assertThat(EarningRule.target(order(net), rate)).isEqualTo(points);
  }

  @Test
  void aDraftOrCancelledOrderEarnsNothing() {
    assertThat(EarningRule.target(order("100", false, CUSTOMER, PLACED), BigDecimal.ONE)).isZero();
  }

  @Test
  void onlyTheDifferenceIsBooked() {
    List<EarningRule.Due> due = EarningRule.due(order("80"), List.of(earned(100)), BigDecimal.ONE);

    assertThat(due).hasSize(1);
    Booking booking = due.getFirst().booking();
    assertThat(booking.kind()).isEqualTo(EntryKind.REVERSE);
    assertThat(booking.points()).isEqualTo(-20);
    assertThat(booking.reason()).contains("80 CNY × 1 = 80; 100 booked before");
  }

  @Test
  void whatIsRightAlreadyNeedsNoBooking() {
    assertThat(EarningRule.due(order("100.50"), List.of(earned(100)), BigDecimal.ONE)).isEmpty();
  }

  @Test
  void anOrderKeepsTheRateByWhichItFirstEarned() {
    assertThat(EarningRule.due(order("100"), List.of(earned(100)), BigDecimal.TWO)).isEmpty();
  }

  @Test
  void anOrderGivenToAnotherCustomerTakesItsPointsAlong() {
    UUID other = UUID.randomUUID();
    List<EarningRule.Due> due =
        EarningRule.due(order("100", true, other, PLACED), List.of(earned(100)), BigDecimal.ONE);

    assertThat(due)
        .extracting(EarningRule.Due::customerId, one -> one.booking().points())
        .containsExactly(tuple(CUSTOMER, -100L), tuple(other, 100L));
  }

  @Test
  void aMendedDateMovesThePointsToTheRightDay() {
    Instant mended = PLACED.minusSeconds(86_400);
    List<EarningRule.Due> due =
        EarningRule.due(order("100", true, CUSTOMER, mended), List.of(earned(100)), BigDecimal.ONE);

    assertThat(due)
        .extracting(
            one -> Objects.requireNonNull(one.booking().order()).earnedAt(),
            one -> one.booking().points())
        .containsExactly(tuple(PLACED, -100L), tuple(mended, 100L));
  }

  /// Whatever an order goes through, the ledger holds in the end what its last version earns.
  @Test
  void anyCourseEndsWithWhatTheLastVersionEarns() {
    Random random = new Random(20260301);
    for (int course = 0; course < 500; course++) {
      long booked = 0;
      boolean seen = false;
      OrderReplica last = order("0");
      for (int step = 0; step < 10; step++) {
        last =
            order(
                BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString(),
                random.nextInt(4) > 0,
                CUSTOMER,
                PLACED);
        List<Earned> so = new ArrayList<>();
        if (seen) {
          so.add(earned(booked));
        }
        for (EarningRule.Due due : EarningRule.due(last, so, BigDecimal.ONE)) {
          booked += due.booking().points();
          seen = true;
        }
      }
      assertThat(booked).isEqualTo(EarningRule.target(last, BigDecimal.ONE));
    }
  }

  private static Earned earned(long points) {
    return new Earned(CUSTOMER, PLACED, points, BigDecimal.ONE);
  }

  private static OrderReplica order(String net) {
    return order(net, true, CUSTOMER, PLACED);
  }

  private static OrderReplica order(String net, boolean counts, UUID customer, Instant placedAt) {
    return new OrderReplica(
        ORDER, "SO-1", customer, counts, placedAt, new BigDecimal(net), "CNY", 2);
  }
}

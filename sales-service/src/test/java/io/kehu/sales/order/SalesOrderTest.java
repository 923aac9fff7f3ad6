package io.kehu.sales.order;

import static io.kehu.sales.order.OrderFixtures.NOW;
import static io.kehu.sales.order.OrderFixtures.aDeliveredOrder;
import static io.kehu.sales.order.OrderFixtures.aValidOrder;
import static io.kehu.sales.order.OrderFixtures.back;
import static io.kehu.sales.order.OrderFixtures.line;
import static io.kehu.sales.order.OrderFixtures.theDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SalesOrderTest {
  @Test
  void totalsItsLines() {
    assertThat(aValidOrder().total()).isEqualTo(Money.of("150.00", "CNY"));
  }

  @Test
  void mayCostNothing() {
    SalesOrder free = aValidOrder();

    free.change(theDetails(free.customerId(), line("1", "1", "0.00")), NOW);

    assertThat(free.total()).isEqualTo(Money.of("0", "CNY"));
  }

  @Test
  void refusesLinesOfTheSameId() {
    assertRefused(
        () -> theDetails(null, line("1", "1", "1"), line("1", "1", "1")), OrderError.LINE_ID_TWICE);
  }

  @Test
  void refusesATotalBelowZero() {
    assertRefused(() -> theDetails(null, line("1", "1", "-1")), OrderError.TOTAL_NEGATIVE);
  }

  @Test
  void followsTheErpPastSteps() {
    SalesOrder order = aValidOrder();

    boolean moved = order.follow(OrderProgress.PAID, NOW, NOW);

    assertThat(moved).isTrue();
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(order.deliveredAt()).isEqualTo(NOW);
    assertThat(order.details().lines()).allMatch(line -> line.returnable().signum() > 0);
  }

  @Test
  void takesNoStepBack() {
    assertRefused(
        () -> aDeliveredOrder().follow(OrderProgress.CONFIRMED, NOW, NOW),
        OrderError.MOVE_UNLAWFUL);
  }

  @Test
  void isNotCancelledOnceShipped() {
    assertRefused(
        () -> aDeliveredOrder().cancel("changed mind", NOW, NOW), OrderError.MOVE_UNLAWFUL);
  }

  @Test
  void shipsInParts() {
    SalesOrder order = aValidOrder();
    order.moveTo(OrderProgress.CONFIRMED, NOW, NOW);

    order.ship(Map.of("1", new BigDecimal("2")), NOW);
    OrderStatus partly = order.status();
    order.ship(Map.of(), NOW);

    assertThat(partly).isEqualTo(OrderStatus.PARTLY_SHIPPED);
    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void shipsNoMoreThanOrdered() {
    SalesOrder order = aValidOrder();
    order.moveTo(OrderProgress.CONFIRMED, NOW, NOW);

    assertRefused(
        () -> order.ship(Map.of("2", new BigDecimal("2")), NOW), OrderError.TOO_MUCH_SHIPPED);
  }

  @Test
  void partsOfALineThatComeBackAreWorthTheLineTogether() {
    SalesOrder order = aDeliveredOrder();

    BigDecimal first = order.takeBack(back("1", "1"), NOW).amount();
    BigDecimal second = order.takeBack(back("1", "1"), NOW).amount();
    BigDecimal third = order.takeBack(back("1", "1"), NOW).amount();

    assertThat(first).isEqualByComparingTo("33.33");
    assertThat(second).isEqualByComparingTo("33.33");
    assertThat(third).isEqualByComparingTo("33.34");
    assertThat(order.returnedTotal()).isEqualTo(Money.of("100.00", "CNY"));
    assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_RETURNED);
  }

  @Test
  void isReturnedOnceEverythingCameBack() {
    SalesOrder order = aDeliveredOrder();

    order.takeBack(new ReturnNote(null, null, NOW, List.of()), NOW);

    assertThat(order.status()).isEqualTo(OrderStatus.RETURNED);
    assertThat(order.returnedTotal()).isEqualTo(order.total());
    assertThat(order.isReturnable()).isFalse();
  }

  @Test
  void takesBackNoMoreThanWentOut() {
    SalesOrder order = aDeliveredOrder();
    order.takeBack(back("1", "2"), NOW);

    assertRefused(() -> order.takeBack(back("1", "2"), NOW), OrderError.TOO_MUCH_RETURNED);
    assertRefused(() -> aValidOrder().takeBack(back("1", "1"), NOW), OrderError.TOO_MUCH_RETURNED);
    assertRefused(() -> order.takeBack(back("9", "1"), NOW), OrderError.UNKNOWN_LINE);
  }

  @Test
  void goesOnToBePaidThoughAPartCameBack() {
    SalesOrder order = aDeliveredOrder();
    order.takeBack(back("1", "1"), NOW);

    order.follow(OrderProgress.PAID, NOW, NOW);

    assertThat(order.progress()).isEqualTo(OrderProgress.PAID);
    assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_RETURNED);
  }

  @Test
  void keepsWhatCameBackWhenTheErpSendsItAgain() {
    SalesOrder order = aDeliveredOrder();
    order.takeBack(back("1", "1"), NOW);

    boolean changed = order.change(theDetails(order.customerId()), NOW);

    assertThat(changed).isFalse();
    assertThat(order.returnedTotal()).isEqualTo(Money.of("33.33", "CNY"));
  }

  @Test
  void aLineOfWhichSomethingCameBackCannotVanish() {
    SalesOrder order = aDeliveredOrder();
    order.takeBack(back("1", "2"), NOW);

    assertRefused(
        () -> order.change(theDetails(order.customerId(), line("2", "1", "50")), NOW),
        OrderError.RETURNED_LINE_CHANGED);
    assertRefused(
        () -> order.change(theDetails(order.customerId(), line("1", "1", "50")), NOW),
        OrderError.RETURNED_LINE_CHANGED);
  }

  private static void assertRefused(ThrowingCallable call, OrderError error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(error));
  }
}

package io.kehu.sales.order;

import static io.kehu.sales.order.OrderFixtures.NOW;
import static io.kehu.sales.order.OrderFixtures.aDeliveredOrder;
import static io.kehu.sales.order.OrderFixtures.aValidOrder;
import static io.kehu.sales.order.OrderFixtures.back;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.sales.order.OrderNews.Turns;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderNewsTest {
  @Test
  void anOrderThatIsNewsIsToldWithAllThatHasHappened() {
    SalesOrder order = aDeliveredOrder();
    OrderReturn some = order.takeBack(back("1", "1"), NOW);

    List<OrderEvent> news = OrderNews.first(order, List.of(some), List.of());

    assertThat(news)
        .extracting(OrderEvent::eventType)
        .containsExactly(
            OrderEvent.Recorded.TYPE, OrderEvent.Delivered.TYPE, OrderEvent.Returned.TYPE);
  }

  @Test
  void deliveryIsToldOnce() {
    SalesOrder order = aValidOrder();
    Turns before = Turns.of(order);
    order.follow(OrderProgress.DELIVERED, NOW, NOW);
    List<OrderEvent> delivered = OrderNews.of(order, before, List.of(), List.of());

    Turns then = Turns.of(order);
    order.follow(OrderProgress.PAID, NOW, NOW);
    List<OrderEvent> paid = OrderNews.of(order, then, List.of(), List.of());

    assertThat(delivered)
        .extracting(OrderEvent::eventType)
        .containsExactly(OrderEvent.Delivered.TYPE);
    assertThat(paid).extracting(OrderEvent::eventType).containsExactly(OrderEvent.Changed.TYPE);
  }

  @Test
  void cancellationIsTold() {
    SalesOrder order = aValidOrder();
    Turns before = Turns.of(order);
    order.cancel(null, NOW, NOW);

    assertThat(OrderNews.of(order, before, List.of(), List.of()))
        .extracting(OrderEvent::eventType)
        .containsExactly(OrderEvent.Cancelled.TYPE);
  }

  @Test
  void everyEventIsKeyedByTheCustomer() {
    SalesOrder order = aValidOrder();

    assertThat(OrderNews.first(order, List.of(), List.of()).getFirst().partitionKey())
        .isEqualTo(String.valueOf(order.customerId()));
  }
}

package io.kehu.sales.order;

import static io.kehu.sales.order.OrderProgress.CANCELLED;
import static io.kehu.sales.order.OrderProgress.CONFIRMED;
import static io.kehu.sales.order.OrderProgress.DELIVERED;
import static io.kehu.sales.order.OrderProgress.DRAFT;
import static io.kehu.sales.order.OrderProgress.PAID;
import static io.kehu.sales.order.OrderProgress.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderProgressTest {
  @Test
  void leadsForwardOverAnyNumberOfSteps() {
    assertThat(DRAFT.leadsTo(PAID)).isTrue();
    assertThat(CONFIRMED.leadsTo(DELIVERED)).isTrue();
    assertThat(PAID.leadsTo(DELIVERED)).isFalse();
    assertThat(SHIPPED.leadsTo(CANCELLED)).isFalse();
    assertThat(CANCELLED.leadsTo(CONFIRMED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(OrderProgress.class)
  void everyProgressHasAStatusThatTellsOfIt(OrderProgress progress) {
    assertThat(progress.status().progress()).contains(progress);
  }
}

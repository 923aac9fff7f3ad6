package io.kehu.customer.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTest {
  private static final Instant SINCE = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"NON_CUSTOMER", "POTENTIAL", "TARGET"})
  void whoeverOrdersIsACurrentCustomer(CustomerClass before) {
    Instant placedLongAgo = Instant.parse("1997-01-01T00:00:00Z");

    assertThat(of(before).afterOrder(placedLongAgo, NOW))
        .isEqualTo(new Classification(CustomerClass.CURRENT, LifecycleStage.ACQUISITION, NOW));
  }

  @Test
  void aCurrentCustomerStaysOne() {
    assertThat(of(CustomerClass.CURRENT).afterOrder(NOW, NOW)).isEqualTo(of(CustomerClass.CURRENT));
  }

  @Test
  void aLostCustomerIsWonBack() {
    assertThat(of(CustomerClass.LOST).afterOrder(SINCE, NOW))
        .isEqualTo(new Classification(CustomerClass.CURRENT, LifecycleStage.WON_BACK, NOW));
  }

  @Test
  void anOrderFromBeforeTheLossWinsNobodyBack() {
    assertThat(of(CustomerClass.LOST).afterOrder(SINCE.minusSeconds(1), NOW))
        .isEqualTo(of(CustomerClass.LOST));
  }

  private static Classification of(CustomerClass customerClass) {
    return new Classification(customerClass, LifecycleStage.ACQUISITION, SINCE);
  }
}

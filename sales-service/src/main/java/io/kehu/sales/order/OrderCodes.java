package io.kehu.sales.order;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that orders are described by.
class OrderCodes {
  @Produces
  CodeList statuses() {
    return CodeList.of("order-statuses", OrderStatus.values());
  }
}

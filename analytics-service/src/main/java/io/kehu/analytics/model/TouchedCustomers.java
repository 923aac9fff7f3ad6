package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Whose figures have changed, for those who publish figures by customer.
final class TouchedCustomers {
  private static final FactTable TABLE =
      FactTable.immutable("customer_touched", "customer_id", List.of(Column.uuid("customer_id")));

  private TouchedCustomers() {}

  static void add(Handle handle, Stream<UUID> customers) {
    TABLE.write(handle, customers.distinct().map(Facts::row).toList());
  }
}

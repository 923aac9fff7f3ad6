package io.kehu.sales.order;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Orders by the hundred thousand.
@ApplicationScoped
class OrderImport implements ImportKind<OrderApi.Upsert> {
  private final OrderUpserts orders;
  private final ExternalKeys keys;

  OrderImport(OrderUpserts orders, ExternalKeys keys) {
    this.orders = orders;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String permission() {
    return "orders:write";
  }

  @Override
  public Class<OrderApi.Upsert> rowType() {
    return OrderApi.Upsert.class;
  }

  @Override
  public void prepare(List<OrderApi.Upsert> rows) {
    orders.prepare(rows);
  }

  @Override
  public Optional<Sent> sent(OrderApi.Upsert row) {
    return Optional.of(new Sent(row.externalReference(), row.stamp()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("sales_order_external_reference");
  }

  @Override
  public Imported importRow(OrderApi.Upsert row) {
    return orders.upsert(keys.ofRow(row.externalReference()), row).imported(id -> id);
  }
}

package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Products.
final class ProductFacts implements Facts {
  private static final Set<String> TYPES = Facts.types("crm.product.", "created", "changed");

  private static final FactTable TABLE =
      FactTable.versioned(
          "product_fact",
          "product_id",
          List.of(
              Column.uuid("product_id"),
              Column.number("version"),
              Column.text("sku"),
              Column.text("name"),
              Column.text("category")));

  private final List<Product> products = new ArrayList<>();

  record ProductEvent(Product product) {}

  record Product(UUID id, long version, String sku, String name, @Nullable String category)
      implements State {}

  @Override
  public Set<String> eventTypes() {
    return TYPES;
  }

  @Override
  public void add(FoldEvent event) {
    products.add(event.data(ProductEvent.class).product());
  }

  @Override
  public void write(Handle handle) {
    TABLE.write(
        handle,
        Facts.newest(products).stream()
            .map(p -> Facts.row(p.id(), p.version(), p.sku(), p.name(), p.category()))
            .toList());
  }
}

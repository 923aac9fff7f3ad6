package io.kehu.sales.product;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.sync.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Products by the thousand.
@ApplicationScoped
class ProductImport implements ImportKind<ProductApi.Upsert> {
  private final ProductService products;
  private final ExternalKeys keys;

  ProductImport(ProductService products, ExternalKeys keys) {
    this.products = products;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "products";
  }

  @Override
  public String permission() {
    return "products:write";
  }

  @Override
  public Class<ProductApi.Upsert> rowType() {
    return ProductApi.Upsert.class;
  }

  @Override
  public Optional<Sent> sent(ProductApi.Upsert row) {
    return Optional.of(new Sent(row.externalReference(), row.stamp()));
  }

  @Override
  public Optional<String> externalIds() {
    return Optional.of("product_external_reference");
  }

  @Override
  public Imported importRow(ProductApi.Upsert row) {
    return products
        .upsert(keys.ofRow(row.externalReference()), row.stamp(), row.details(), null)
        .imported(ProductApi.View::id);
  }
}

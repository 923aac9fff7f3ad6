package io.kehu.sales.product;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import jakarta.enterprise.context.ApplicationScoped;

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
  public Imported importRow(ProductApi.Upsert row) {
    return products
        .upsert(keys.ofRow(row.externalReference()), row.stamp(), row.details(), null)
        .imported(ProductApi.View::id);
  }
}

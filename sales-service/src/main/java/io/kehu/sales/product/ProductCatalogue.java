package io.kehu.sales.product;

import io.kehu.platform.external.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where other features look products up.
@ApplicationScoped
public class ProductCatalogue {
  private final ProductRepository products;

  ProductCatalogue(ProductRepository products) {
    this.products = products;
  }

  /// The ids of those SKUs that there are.
  public Map<String, UUID> idsOfSkus(Collection<String> skus) {
    return skus.isEmpty() ? Map.of() : products.idsOfSkus(skus);
  }

  public Optional<UUID> idOf(ExternalReference reference) {
    return products.externalIds().find(reference);
  }
}

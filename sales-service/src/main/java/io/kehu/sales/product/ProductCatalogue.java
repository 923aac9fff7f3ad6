package io.kehu.sales.product;

import io.kehu.platform.external.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where other features look products up. What another system calls a product never changes, so it is
/// asked of the database once.
@ApplicationScoped
public class ProductCatalogue {
  private static final int MOST_REMEMBERED = 50_000;

  private final ProductRepository products;
  private final Map<ExternalReference, UUID> known = new ConcurrentHashMap<>();

  ProductCatalogue(ProductRepository products) {
    this.products = products;
  }

  /// The ids of those SKUs that there are.
  public Map<String, UUID> idsOfSkus(Collection<String> skus) {
    return skus.isEmpty() ? Map.of() : products.idsOfSkus(skus);
  }

  public Optional<UUID> idOf(ExternalReference reference) {
    UUID remembered = known.get(reference);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<UUID> found = products.externalIds().find(reference);
    if (known.size() < MOST_REMEMBERED) {
      found.ifPresent(id -> known.put(reference, id));
    }
    return found;
  }
}

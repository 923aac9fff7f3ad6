package io.kehu.sales.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A product as other services see it: without what it costs us.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductSnapshot(
    UUID id,
    String sku,
    String name,
    @Nullable String category,
    @Nullable String unit,
    boolean active,
    @Nullable Money listPrice,
    List<ExternalReference> externalReferences,
    long version) {

  static ProductSnapshot of(Product product, List<ExternalReference> references) {
    ProductDetails details = product.details();
    return new ProductSnapshot(
        product.id(),
        details.sku(),
        details.name(),
        details.category(),
        details.unit(),
        details.active(),
        details.listPrice(),
        references,
        product.version());
  }
}

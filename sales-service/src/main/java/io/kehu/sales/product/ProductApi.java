package io.kehu.sales.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out over HTTP.
final class ProductApi {
  private ProductApi() {}

  /// What a person may write.
  ///
  /// @param active true where left out
  @Schema(name = "ProductWrite")
  record Write(
      @NotBlank @Size(max = 64) String sku,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 64) @Nullable String category,
      @Size(max = 32) @Nullable String unit,
      @Nullable Boolean active,
      @Nullable Money listPrice,
      @Nullable Money cost) {

    static Write from(ProductDetails details) {
      return new Write(
          details.sku(),
          details.name(),
          details.category(),
          details.unit(),
          details.active(),
          details.listPrice(),
          details.cost());
    }

    ProductDetails details() {
      return new ProductDetails(
          sku, name, category, unit, active == null || active, listPrice, cost);
    }
  }

  /// What another system sends: the whole product, with how new it is.
  ///
  /// @param externalReference may be left out where the address names it
  @Schema(name = "ProductUpsert")
  record Upsert(
      @Valid @Nullable ExternalReference externalReference,
      @Nullable Long sourceVersion,
      @Nullable Instant sourceUpdatedAt,
      @NotBlank @Size(max = 64) String sku,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 64) @Nullable String category,
      @Size(max = 32) @Nullable String unit,
      @Nullable Boolean active,
      @Nullable Money listPrice,
      @Nullable Money cost) {

    ProductDetails details() {
      return new Write(sku, name, category, unit, active, listPrice, cost).details();
    }

    SourceStamp stamp() {
      return new SourceStamp(sourceVersion, sourceUpdatedAt);
    }
  }

  /// A product as it is read.
  @Schema(name = "Product")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      UUID id,
      String sku,
      String name,
      @Nullable String category,
      @Nullable String unit,
      boolean active,
      @Nullable Money listPrice,
      @Nullable Money cost,
      List<ExternalReference> externalReferences,
      long version,
      Instant createdAt,
      Instant changedAt) {

    static View from(Product product, List<ExternalReference> references) {
      ProductDetails details = product.details();
      return new View(
          product.id(),
          details.sku(),
          details.name(),
          details.category(),
          details.unit(),
          details.active(),
          details.listPrice(),
          details.cost(),
          references,
          product.version(),
          product.createdAt(),
          product.changedAt());
    }
  }

  /// A product in a list.
  @Schema(name = "ProductItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID id,
      String sku,
      String name,
      @Nullable String category,
      @Nullable String unit,
      boolean active,
      @Nullable Money listPrice,
      long version) {}
}

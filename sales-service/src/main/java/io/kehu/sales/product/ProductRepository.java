package io.kehu.sales.product;

import static io.kehu.platform.page.FieldType.BOOLEAN;
import static io.kehu.platform.page.FieldType.DECIMAL;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.TEXT;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.UnitOfWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ProductRepository implements PanacheRepositoryBase<Product, UUID> {
  static final Listing<ProductApi.Item> LIST =
      Listing.from("product p", "p.id")
          .field("sku", TEXT, "p.sku")
          .field("name", TEXT, "p.name")
          .field("category", TEXT, "p.category")
          .field("active", BOOLEAN, "p.active")
          .field("listPrice", DECIMAL, "p.list_price")
          .field("createdAt", INSTANT, "p.created_at")
          .defaultSort("name")
          .select(
              "p.id, p.sku, p.name, p.category, p.unit, p.active, p.list_price, p.list_price_currency, p.version",
              ProductRepository::item);

  private final Jdbi jdbi;
  private final ExternalIds externalIds;

  ProductRepository(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    externalIds = new ExternalIds(jdbi, work, "product_external_reference");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// The product, its row locked until the transaction ends.
  Optional<Product> forUpdate(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  Optional<Product> withSku(String sku) {
    return find("sku", sku).firstResultOptional();
  }

  /// The ids of those SKUs that there are.
  Map<String, UUID> idsOfSkus(Collection<String> skus) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select sku, id from product where sku = any(?)",
                (Object) skus.toArray(String[]::new))
            .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static ProductApi.Item item(ResultSet row) throws SQLException {
    return new ProductApi.Item(
        row.getObject("id", UUID.class),
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        row.getString("unit"),
        row.getBoolean("active"),
        Rows.money(row, "list_price", "list_price_currency"),
        row.getLong("version"));
  }
}

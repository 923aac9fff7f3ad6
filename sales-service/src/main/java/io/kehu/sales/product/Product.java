package io.kehu.sales.product;

import io.kehu.platform.id.Ids;
import io.kehu.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article that is sold.
@Entity
public class Product {
  @Id private UUID id;
  private long version;
  private String sku;
  private String name;
  private @Nullable String category;
  private @Nullable String unit;
  private boolean active;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "list_price"))
  @AttributeOverride(name = "currency", column = @Column(name = "list_price_currency"))
  private @Nullable Money listPrice;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "cost"))
  @AttributeOverride(name = "currency", column = @Column(name = "cost_currency"))
  private @Nullable Money cost;

  private Instant createdAt;
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Product() {}

  public Product(UUID id, ProductDetails details, Instant now) {
    this.id = id;
    createdAt = now;
    sku = details.sku();
    name = details.name();
    changedAt = now;
    take(details, now);
  }

  public static Product create(ProductDetails details, Instant now) {
    return new Product(Ids.newId(), details, now);
  }

  /// @return whether anything changed
  public boolean change(ProductDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    take(details, now);
    return true;
  }

  private void take(ProductDetails details, Instant now) {
    sku = details.sku();
    name = details.name();
    category = details.category();
    unit = details.unit();
    active = details.active();
    listPrice = details.listPrice();
    cost = details.cost();
    changedAt = now;
    version++;
  }

  public ProductDetails details() {
    return new ProductDetails(sku, name, category, unit, active, listPrice, cost);
  }

  public UUID id() {
    return id;
  }

  /// Counts the changes, from 1. Writers lock the row first, so it needs no check at commit and is
  /// known before anything is saved.
  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}

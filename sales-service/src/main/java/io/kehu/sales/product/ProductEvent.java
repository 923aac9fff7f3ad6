package io.kehu.sales.product;

import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// What happened to a product. Each event carries the whole product.
public sealed interface ProductEvent extends DomainEvent {
  ProductSnapshot product();

  @Override
  default UUID aggregateId() {
    return product().id();
  }

  /// It is sold from now on.
  record Created(ProductSnapshot product) implements ProductEvent {
    public static final String TYPE = "crm.product.created.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Something about it changed.
  record Changed(ProductSnapshot product) implements ProductEvent {
    public static final String TYPE = "crm.product.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}

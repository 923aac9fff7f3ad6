package io.kehu.sales.customer;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What goes of replicas.
@ApplicationScoped
class CustomerErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns("customer_replica", "id = :subject", Map.of("name", "null")),
        CUSTOMER.rows("customer_replica_reference"));
  }

  @Override
  public List<Words> words() {
    return List.of(
        new Words(
            CUSTOMER.kind(),
            """
            select name from customer_replica where id = :subject
            union all select external_id from customer_replica_reference where customer_id = :subject
            """));
  }
}

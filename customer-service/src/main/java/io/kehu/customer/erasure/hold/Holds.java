package io.kehu.customer.erasure.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Finds what speaks against erasing a customer.
@ApplicationScoped
public class Holds {
  private final Jdbi jdbi;

  Holds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Set<Hold> of(UUID customer) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select 'OPEN_ORDERS' where exists (
                  select from overview_order where customer_id = :customer
                    and status in ('CONFIRMED', 'PARTLY_SHIPPED', 'SHIPPED'))
                union all
                select 'OPEN_RECEIVABLES' where exists (
                  select from receivable where customer_id = :customer and open_amount <> 0)
                """)
            .bind("customer", customer)
            .mapTo(String.class)
            .map(Hold::valueOf)
            .collect(Collectors.toSet()));
  }
}

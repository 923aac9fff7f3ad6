package io.kehu.customer.receivable;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Invoices must be kept as the law of taxes says; they name nobody.
@ApplicationScoped
class ReceivableErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.kept("receivable", "RETENTION_DUTY"),
        CUSTOMER.kept(
            "receivable_external_reference",
            "record_id in (select id from receivable where customer_id = :subject)",
            "RETENTION_DUTY"));
  }
}

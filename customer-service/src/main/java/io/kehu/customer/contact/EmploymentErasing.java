package io.kehu.customer.contact;

import static io.kehu.customer.customer.Subject.CONTACT;
import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where somebody was before: it goes with the customer who was left and with the contact.
@ApplicationScoped
class EmploymentErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf("contact", "contact_employment", "contact_id"),
        CUSTOMER.rows("contact_employment"),
        CONTACT.rows("contact_employment"));
  }
}

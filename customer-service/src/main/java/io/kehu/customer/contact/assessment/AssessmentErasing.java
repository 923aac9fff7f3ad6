package io.kehu.customer.contact.assessment;

import static io.kehu.customer.customer.Subject.CONTACT;
import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of assessments of contacts.
@ApplicationScoped
class AssessmentErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf("contact", "contact_assessment", "contact_id"),
        CONTACT.rows("contact_assessment"));
  }
}

package io.kehu.customer.visit.rule;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of the occasions of visits.
@ApplicationScoped
class OccasionErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("visit_occasion"), CUSTOMER.rows("visit_planned_by_rule"));
  }
}

package io.kehu.customer.plan;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of plans of all kinds, with their versions, actions, reviews and follow-ups.
@ApplicationScoped
class PlanErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rowsOf("plan", "plan_version", "plan_id"),
        CUSTOMER.rowsOf("plan", "plan_review", "plan_id"),
        CUSTOMER.rowsOf("plan", "follow_up", "plan_id"),
        CUSTOMER.rows("plan_action"),
        CUSTOMER.rows("plan"));
  }
}

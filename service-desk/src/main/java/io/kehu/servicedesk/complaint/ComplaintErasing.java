package io.kehu.servicedesk.complaint;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What was written about complaints.
@ApplicationScoped
class ComplaintErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columnsOf(
            "ticket",
            "complaint",
            "ticket_id",
            Map.of("acceptance_reason", "null", "verdict_comment", "null")),
        CUSTOMER.columnsOf(
            "ticket",
            "redress_offer",
            "ticket_id",
            Map.of("description", "null", "decision_reason", "null")));
  }
}

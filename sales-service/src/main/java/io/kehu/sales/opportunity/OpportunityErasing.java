package io.kehu.sales.opportunity;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Of a deal the figures stay, and nothing that somebody wrote.
@ApplicationScoped
class OpportunityErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns(
            "opportunity",
            Map.of(
                "title", "'(erased)'",
                "description", "null",
                "contact_ids", "'{}'",
                "customer_system", "null",
                "customer_external_id", "null",
                "next_step", "null",
                "rival", "null",
                "lessons", "null")),
        CUSTOMER.columnsOf(
            "opportunity", "opportunity_stay", "opportunity_id", Map.of("override_reason", "null")),
        CUSTOMER.kept("opportunity", "NAMES_NOBODY"));
  }
}

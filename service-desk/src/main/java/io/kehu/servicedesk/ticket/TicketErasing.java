package io.kehu.servicedesk.ticket;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Of a ticket its times stay, and nothing that somebody wrote.
@ApplicationScoped
class TicketErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns(
            "ticket",
            Map.of(
                "subject", "'(erased)'",
                "description", "null",
                "status_reason", "null",
                "resolution_text", "null",
                "contact_id", "null",
                "customer_system", "null",
                "customer_external_id", "null",
                "tags", "'{}'")),
        CUSTOMER.kept("ticket", "NAMES_NOBODY"));
  }
}

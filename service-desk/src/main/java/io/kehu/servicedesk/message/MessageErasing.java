package io.kehu.servicedesk.message;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What was said goes; that and when something was said stays.
@ApplicationScoped
class MessageErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columnsOf("ticket", "ticket_message", "ticket_id", Map.of("body", "'(erased)'")));
  }
}

package io.kehu.servicedesk.ticket;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalKeys;
import jakarta.enterprise.context.ApplicationScoped;

/// Tickets by the thousand.
@ApplicationScoped
class TicketImport implements ImportKind<TicketApi.Upsert> {
  private final TicketIntake intake;
  private final ExternalKeys keys;

  TicketImport(TicketIntake intake, ExternalKeys keys) {
    this.intake = intake;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public String permission() {
    return "tickets:write";
  }

  @Override
  public Class<TicketApi.Upsert> rowType() {
    return TicketApi.Upsert.class;
  }

  @Override
  public Imported importRow(TicketApi.Upsert row) {
    return intake
        .upsert(keys.ofRow(row.externalReference()), row, null)
        .imported(TicketApi.View::id);
  }
}

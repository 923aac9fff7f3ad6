package io.kehu.servicedesk.sla;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Clocks name nobody.
@ApplicationScoped
class ClockErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.kept("sla_clock", "NAMES_NOBODY"));
  }
}

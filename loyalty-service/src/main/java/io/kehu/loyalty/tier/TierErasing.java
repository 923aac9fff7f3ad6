package io.kehu.loyalty.tier;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tiers name nobody.
@ApplicationScoped
class TierErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.kept("customer_tier", "NAMES_NOBODY"),
        CUSTOMER.kept("tier_change", "NAMES_NOBODY"));
  }
}

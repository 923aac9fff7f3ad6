package io.kehu.loyalty.points;

import io.kehu.loyalty.tier.QualifyingPoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Tells the tiers what the ledger knows.
@ApplicationScoped
class EarnedPoints implements QualifyingPoints {
  private final PointsRepository points;

  EarnedPoints(PointsRepository points) {
    this.points = points;
  }

  @Override
  public long earned(UUID customerId, Instant after) {
    return points.earned(customerId, after);
  }
}

package io.kehu.loyalty;

import io.kehu.loyalty.churn.RiskBand;
import io.kehu.loyalty.churn.SignalKind;
import io.kehu.loyalty.points.EntryKind;
import io.kehu.loyalty.tier.Tier;
import io.kehu.loyalty.tier.TierChangeCause;
import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The codes that this service's API shows; their names stand in `labels.properties`.
@ApplicationScoped
class CodeListProducer {
  @Produces
  @Singleton
  CodeList entryKinds() {
    return CodeList.of("points-entry-kinds", EntryKind.values());
  }

  @Produces
  @Singleton
  CodeList tiers() {
    return CodeList.of("tiers", Tier.values());
  }

  @Produces
  @Singleton
  CodeList tierChangeCauses() {
    return CodeList.of("tier-change-causes", TierChangeCause.values());
  }

  @Produces
  @Singleton
  CodeList signalKinds() {
    return CodeList.of("churn-signal-kinds", SignalKind.values());
  }

  @Produces
  @Singleton
  CodeList riskBands() {
    return CodeList.of("churn-risk-bands", RiskBand.values());
  }
}

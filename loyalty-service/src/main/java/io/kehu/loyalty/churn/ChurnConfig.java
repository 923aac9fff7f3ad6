package io.kehu.loyalty.churn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What signals weigh: `kehu.loyalty.churn.*`; the values as shipped stand in application.properties.
@ConfigMapping(prefix = "kehu.loyalty.churn")
public interface ChurnConfig {
  Rule orderGap();

  Rule lowSurvey();

  /// A survey response is low when its mean is at most this …
  @WithDefault("-30")
  int lowMean();

  /// … or the score of any of its items at most this.
  @WithDefault("-60")
  int lowItem();

  /// How often customers whose time has come are looked for.
  @WithDefault("PT1M")
  Duration sweepEvery();

  /// How often a risk that is not low is reckoned again.
  @WithDefault("P1D")
  Duration reckonEvery();

  /// One kind of signal.
  interface Rule {
    /// 0 … 1
    double weight();

    /// It weighs half after this time.
    Duration halfLife();

    /// None of its kind is raised for a customer within this time after the last.
    Duration coolDown();
  }

  default Rule of(SignalKind kind) {
    return switch (kind) {
      case ORDER_GAP -> orderGap();
      case LOW_SURVEY -> lowSurvey();
    };
  }
}

package io.kehu.loyalty.churn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The risk that a customer leaves: each signal is a chance that it does, and it stays if none of them comes true.
///
/// @param value 0 … 1, to four decimals: 1 − Π(1 − weight × 2^(−age/half-life))
/// @param reasons the signals that count, the heaviest first
record Risk(BigDecimal value, RiskBand band, List<Reason> reasons) {
  /// What weighs less is forgotten.
  static final double NEGLIGIBLE = 0.01;

  /// @param remaining what the signal weighs now
  record Reason(Signal signal, double remaining) {}

  static Risk of(List<Signal> signals, Instant now) {
    List<Reason> reasons =
        signals.stream()
            .map(signal -> new Reason(signal, signal.remaining(now)))
            .filter(reason -> reason.remaining() >= NEGLIGIBLE)
            .sorted(Comparator.comparingDouble(Reason::remaining).reversed())
            .toList();
    double stays = 1;
    for (Reason reason : reasons) {
      stays *= 1 - reason.remaining();
    }
    BigDecimal value = BigDecimal.valueOf(1 - stays).setScale(4, RoundingMode.HALF_UP);
    return new Risk(value, RiskBand.of(value), reasons);
  }

  List<SignalKind> kinds() {
    return reasons.stream().map(reason -> reason.signal().kind()).distinct().toList();
  }
}

package io.kehu.customer.ratio;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which balances a ratio was made with.
@Schema(name = "RatioBalances")
public enum Balances {
  /// opening and closing balance are known
  AVERAGE,
  CLOSING,
  /// flows only
  NONE
}

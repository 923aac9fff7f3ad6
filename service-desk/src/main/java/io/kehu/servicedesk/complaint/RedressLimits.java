package io.kehu.servicedesk.complaint;

import io.kehu.platform.access.Caller;
import io.kehu.platform.money.Money;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/// Who may offer how much alone.
@ConfigMapping(prefix = "kehu.desk.redress")
public interface RedressLimits {
  /// By currency, what an agent may give away without asking: `kehu.desk.redress.agent-limit.CNY=500`. In other
  /// currencies every amount needs approval.
  Map<String, BigDecimal> agentLimit();

  /// The points that an agent may give away without asking.
  @WithDefault("1000")
  int agentPoints();

  /// The longest time from opening to resolution that counts as quick.
  @WithDefault("24h")
  Duration quickly();

  /// Supervisors have no limit, and they approve what is beyond an agent's.
  static boolean mayApprove(Caller caller) {
    return caller.hasRole("service-supervisor") || caller.hasRole("administrator");
  }

  default boolean allow(Caller caller, Redress redress) {
    if (mayApprove(caller)) {
      return true;
    }
    Money amount = redress.amount();
    if (amount != null) {
      BigDecimal limit =
          agentLimit().getOrDefault(amount.currency().getCurrencyCode(), BigDecimal.ZERO);
      return amount.amount().compareTo(limit) <= 0;
    }
    Integer points = redress.points();
    return points == null || points <= agentPoints();
  }
}

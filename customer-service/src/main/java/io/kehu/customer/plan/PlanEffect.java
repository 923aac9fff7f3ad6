package io.kehu.customer.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The customer's figures before and after a plan. A difference is absent where either side is unknown, or where
/// the amounts are of different currencies.
///
/// @param before as the plan became active
/// @param after as it was closed
@Schema(name = "PlanEffect")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanEffect(
    PlanFigures before,
    @Nullable PlanFigures after,
    @Nullable Money revenueDifference,
    @Nullable BigDecimal csmDifference) {

  static @Nullable PlanEffect of(@Nullable PlanFigures before, @Nullable PlanFigures after) {
    if (before == null) {
      return null;
    }
    return after == null
        ? new PlanEffect(before, null, null, null)
        : new PlanEffect(
            before,
            after,
            difference(before.revenue(), after.revenue()),
            difference(before.csm(), after.csm()));
  }

  private static @Nullable Money difference(@Nullable Money before, @Nullable Money after) {
    return before == null || after == null || !before.currency().equals(after.currency())
        ? null
        : after.minus(before);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null ? null : after.subtract(before);
  }
}

package io.kehu.customer.plan.content;

import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What we expect to sell to the customer in one quarter.
@Schema(name = "PlanQuarterRevenue")
public record QuarterRevenue(
    @Min(2000) @Max(2999) int year, @Min(1) @Max(4) int quarter, @NotNull @Valid Money expected) {

  /// The same amount in the quarter that lies as many quarters away as the two days do.
  public QuarterRevenue moved(LocalDate from, LocalDate to) {
    int index = year * 4 + quarter - 1 + index(to) - index(from);
    return new QuarterRevenue(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1, expected);
  }

  private static int index(LocalDate day) {
    return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
  }
}

package io.kehu.sales.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the funnel answers.
final class FunnelApi {
  private FunnelApi() {}

  /// The open opportunities by stage, as they stand at `asOf`. A process is shown in the version that
  /// each stage's opportunities run on; stages without any are shown for the newest version.
  record Now(Instant asOf, List<ProcessNow> processes) {}

  record ProcessNow(String process, Label name, List<StageNow> stages) {}

  /// @param amounts expected, one per currency; opportunities without an amount add nothing
  /// @param weighted the same, each times its probability, to the currency's minor unit
  record StageNow(
      String stage,
      Label name,
      int stageOrder,
      long count,
      List<Money> amounts,
      List<Money> weighted) {}

  /// What became of the opportunities that entered each stage in a period.
  ///
  /// @param from first day
  /// @param to first day after it
  record Conversion(
      LocalDate from, LocalDate to, String zone, String process, List<StageConversion> stages) {}

  /// @param entered opportunities that entered the stage in the period, each counted once; the sum of
  ///     the four that follow
  /// @param advanced moved on to a later stage, or won
  /// @param wentBack moved back to an earlier stage
  /// @param conversionRate advanced ÷ entered; absent where none entered
  /// @param decidedRate advanced ÷ (advanced + lost); absent where nothing is decided
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StageConversion(
      String stage,
      Label name,
      int stageOrder,
      long entered,
      long advanced,
      long wentBack,
      long lost,
      long stillThere,
      @Nullable BigDecimal conversionRate,
      @Nullable BigDecimal decidedRate) {}

  /// How the opportunities ended that ended in a period.
  ///
  /// @param winRate won ÷ (won + lost); absent where none ended
  /// @param averageWon one per currency
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Summary(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String zone,
      long won,
      long lost,
      @Nullable BigDecimal winRate,
      List<Money> wonValue,
      List<Money> averageWon,
      Cycle wonCycle,
      Cycle lostCycle) {}

  /// Days from opening to closing.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cycle(@Nullable BigDecimal meanDays, @Nullable BigDecimal medianDays) {}
}

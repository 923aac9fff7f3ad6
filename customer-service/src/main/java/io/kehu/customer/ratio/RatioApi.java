package io.kehu.customer.ratio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.StatementKind;
import io.kehu.customer.statement.StatementUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about ratios.
public final class RatioApi {
  private RatioApi() {}

  /// The ratios of one period.
  ///
  /// @param openingStatementId whose closing balances are the opening ones here; absent if unknown
  /// @param periodsPerYear what flows were multiplied by
  @Schema(name = "PeriodRatios")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PeriodView(
      UUID statementId,
      StatementKind kind,
      LocalDate from,
      LocalDate to,
      Currency currency,
      StatementUnit unit,
      @Nullable UUID openingStatementId,
      int periodsPerYear,
      List<RatioView> ratios) {}

  /// @param periods newest first
  @Schema(name = "RatioSeries")
  public record Series(StatementKind kind, List<PeriodView> periods) {}

  /// @param value to four places; absent where `absent` says why
  /// @param formula by the codes of the list `statement-lines`
  @Schema(name = "Ratio")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RatioView(
      Ratio ratio,
      @Nullable BigDecimal value,
      String formula,
      Balances balances,
      List<Input> inputs,
      @Nullable Absent absent) {}

  /// @param value as in the statement, in its unit; not yet made that of a year
  @Schema(name = "RatioInput")
  public record Input(Line line, Moment moment, String value) {}

  /// When a figure stands: at the end of the period, before its beginning, or for all of it.
  @Schema(name = "RatioInputMoment")
  public enum Moment {
    CLOSING,
    OPENING,
    PERIOD
  }

  /// @param missing lines that are unknown
  @Schema(name = "RatioAbsence")
  public record Absent(Absence reason, List<Line> missing) {}
}

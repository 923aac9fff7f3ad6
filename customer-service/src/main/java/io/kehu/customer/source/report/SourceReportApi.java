package io.kehu.customer.source.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.source.BuiltInSource;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report on sources on the wire.
public final class SourceReportApi {
  private SourceReportApi() {}

  /// Into what the customers are divided.
  public enum By {
    SOURCE,
    CAMPAIGN
  }

  /// @param until the last day
  /// @param partial true where the caller sees only some of the customers
  /// @param truncated true where there are more rows than an answer holds; the smallest are left out
  @Schema(name = "SourceReport")
  public record View(
      LocalDate from, LocalDate until, boolean partial, boolean truncated, List<Row> items) {}

  /// One source, or one campaign of a source.
  ///
  /// @param source absent for customers of whom nobody noted it
  /// @param parent the built-in source above it, or it itself
  /// @param campaign absent where the report is by source, and for customers without one
  /// @param customers that were created within the period and are the caller's to see
  /// @param byClass the same by the class that they have now; classes with none are left out
  /// @param becameCurrent how many of them are CURRENT or ever were
  /// @param conversion `becameCurrent / customers`, four decimals
  /// @param firstOrders how many of them have ordered; cancelled orders do not count
  /// @param firstOrderRevenue each one's first order, whenever it came, less returns; one sum a currency
  /// @param cost of the source within the period: of each entry the days that fall into it, one sum a currency
  ///     By campaign, costs of no single campaign stand beside the customers of none
  /// @param costPerCustomer `cost / customers`, one amount a currency
  /// @param gaps which figures are absent, and why
  @Schema(name = "SourceReportRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Nullable String source,
      @Nullable BuiltInSource parent,
      @Nullable String campaign,
      long customers,
      Map<CustomerClass, Long> byClass,
      long becameCurrent,
      @Nullable BigDecimal conversion,
      long firstOrders,
      @Nullable List<Money> firstOrderRevenue,
      @Nullable List<Money> cost,
      @Nullable List<Money> costPerCustomer,
      List<Gap> gaps) {}

  @Schema(name = "SourceReportGap")
  public record Gap(ReportFigure figure, ReportGap reason) {}
}

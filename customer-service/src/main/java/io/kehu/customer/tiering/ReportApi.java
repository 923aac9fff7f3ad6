package io.kehu.customer.tiering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about value and attention.
public final class ReportApi {
  private ReportApi() {}

  /// What a customer is worth: its ABC class by revenue.
  @Schema(name = "CustomerValue")
  public enum Value {
    /// A
    HIGH,
    /// B
    MEDIUM,
    /// C
    LOW,
    /// no figures yet
    UNKNOWN
  }

  /// How much we cared for a customer: orders, moved opportunities, answered tickets, talks, visits.
  @Schema(name = "CustomerAttention")
  public enum Attention {
    NONE,
    SOME,
    MUCH
  }

  /// @param days over which attention was counted
  /// @param much entries from which attention is MUCH
  /// @param cells all combinations
  /// @param neglected customers of high value without attention
  /// @param overserved customers of low value with much attention
  @Schema(name = "AttentionReport")
  public record Report(int days, int much, List<Cell> cells, long neglected, long overserved) {}

  @Schema(name = "AttentionCell")
  public record Cell(Value value, Attention attention, long customers) {}

  /// A customer in a cell.
  ///
  /// @param entries of care within the days
  /// @param lastCare day of the last one, absent where there is none
  /// @param revenue absent where it is not known
  @Schema(name = "AttentionRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      UUID customerId,
      String number,
      String name,
      @Nullable UUID ownerId,
      @Nullable String team,
      @Nullable String serviceTier,
      Value value,
      @Nullable Money revenue,
      Attention attention,
      long entries,
      @Nullable LocalDate lastCare) {}
}

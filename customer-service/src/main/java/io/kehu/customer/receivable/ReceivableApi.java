package io.kehu.customer.receivable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about invoices.
public final class ReceivableApi {
  private ReceivableApi() {}

  /// One invoice in full.
  @Schema(name = "Receivable")
  public record View(
      UUID id,
      UUID customerId,
      @JsonUnwrapped ReceivableData data,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Receivable receivable) {
      return new View(
          receivable.id(),
          receivable.customerId(),
          receivable.data(),
          receivable.version(),
          receivable.createdAt(),
          receivable.updatedAt());
    }
  }

  /// One line of the list.
  ///
  /// @param daysOverdue until it was paid, or until today; 0 where it was or is on time
  @Schema(name = "ReceivableItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      String number,
      Money amount,
      Money openAmount,
      LocalDate dueOn,
      @Nullable LocalDate paidOn,
      @Nullable String orderNumber,
      int daysOverdue,
      long version) {}

  /// How a customer paid the invoices that fell due within twelve months. Only those whose day of
  /// payment is known count, and those that are still open after their due date.
  ///
  /// @param invoices how many count; the figures below are absent where none does
  /// @param shareOnTime 0 … 1
  /// @param meanDaysOverdue over all that count, on time is 0
  /// @param openOverdue how many are overdue now, whenever they fell due
  /// @param worstOpenDaysOverdue of those
  @Schema(name = "PaymentHistory")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PaymentHistory(
      LocalDate from,
      LocalDate to,
      long invoices,
      @Nullable BigDecimal shareOnTime,
      @Nullable BigDecimal meanDaysOverdue,
      @Nullable Integer worstDaysOverdue,
      long openOverdue,
      @Nullable Integer worstOpenDaysOverdue) {}
}

package io.kehu.customer.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is written about a target; what a PATCH is laid over.
///
/// @param until the day by which it is to be reached
/// @param averageValue what one customer is expected to bring until then; more than nothing, in the quota's currency
@Embeddable
@Schema(name = "PersonalTargetData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetData(
    @NotNull LocalDate until,
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "quota"))
        @AttributeOverride(name = "currency", column = @Column(name = "quota_currency"))
        Money quota,
    @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "average_value"))
        @AttributeOverride(name = "currency", column = @Column(name = "average_value_currency"))
        Money averageValue,
    @Nullable @Size(max = 2000) String note)
    implements Divisible {

  /// How many customers the quota takes.
  BigDecimal customersNeeded() {
    return quota.amount().divide(averageValue.amount(), 0, RoundingMode.CEILING);
  }
}

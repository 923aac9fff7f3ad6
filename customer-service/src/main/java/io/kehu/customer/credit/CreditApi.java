package io.kehu.customer.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.exposure.Exposure;
import io.kehu.customer.exposure.ExposureApi;
import io.kehu.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about limits.
public final class CreditApi {
  private CreditApi() {}

  /// How a customer stands.
  ///
  /// @param score 0 … 100 of the last assessment; absent as is the grade where there is none
  /// @param coverage share of the scorecard's weight of which facts were known, 0 … 100
  /// @param exposures one for each currency
  /// @param group the same for the whole tree of parent and subsidiary companies
  /// @param version counts assessments and limits
  @Schema(name = "CreditStanding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(
      UUID customerId,
      @Nullable Grade grade,
      @Nullable BigDecimal score,
      @Nullable BigDecimal coverage,
      @Nullable Instant assessedAt,
      @Nullable Limit limit,
      List<Exposure> exposures,
      ExposureApi.Group group,
      long version) {}

  /// @param headroom the limit less the exposure in its currency; negative where it is exceeded
  @Schema(name = "CreditLimit")
  public record Limit(
      Money amount, LocalDate validUntil, boolean expired, Money headroom, Instant setAt) {}

  /// A limit as it is set.
  @Schema(name = "CreditLimitWrite")
  public record LimitWrite(
      @NotNull Money amount,
      @NotNull LocalDate validUntil,
      @NotBlank @Size(max = 1000) String reason) {}

  /// One limit of the history.
  @Schema(name = "CreditLimitChange")
  public record LimitChange(
      UUID id,
      UUID customerId,
      Money amount,
      LocalDate validUntil,
      String reason,
      String actor,
      UUID actorId,
      Instant at) {}
}

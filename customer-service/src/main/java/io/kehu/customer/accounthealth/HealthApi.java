package io.kehu.customer.accounthealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Health on the wire.
public final class HealthApi {
  private HealthApi() {}

  /// @param score 0 … 100, absent where nothing is known at all
  /// @param at when it was reckoned
  @Schema(name = "AccountHealth")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID keyAccountId,
      UUID customerId,
      @Nullable BigDecimal score,
      Instant at,
      List<Part> parts) {}

  /// @param weight as configured
  /// @param share of the whole score, 0 … 1, once absent parts are left out; absent with the score
  /// @param score 0 … 100, absent where `reason` says why
  /// @param inputs what it was made of, by name
  /// @param updatedAt when the newest of them was told; absent where nothing ever was
  @Schema(name = "AccountHealthPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      HealthPart part,
      int weight,
      @Nullable BigDecimal share,
      @Nullable BigDecimal score,
      Map<String, Object> inputs,
      @Nullable Instant updatedAt,
      @Nullable HealthGap reason) {}
}

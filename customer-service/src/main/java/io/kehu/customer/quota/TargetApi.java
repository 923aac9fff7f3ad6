package io.kehu.customer.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Targets on the wire; what is written in one is [TargetData].
public final class TargetApi {
  private TargetApi() {}

  /// @param userId whose target; the caller's where it is absent
  /// @param team whose managers may see it; where it is absent, the only team of the caller
  @Schema(name = "PersonalTargetCreate")
  public record Create(
      @Nullable UUID userId,
      @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String team,
      @NotNull Horizon horizon,
      @NotNull LocalDate until,
      @NotNull @Valid Money quota,
      @NotNull @Valid Money averageValue,
      @Nullable @Size(max = 2000) String note)
      implements Divisible {
    TargetData data() {
      return new TargetData(until, quota, averageValue, note);
    }
  }

  /// @param customersNeeded the quota divided by the average value, rounded up
  /// @param customersHeld current customers whom the user owns, now
  /// @param customersToDevelop what is missing, at least 0
  @Schema(name = "PersonalTarget")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Target(
      UUID id,
      UUID userId,
      @Nullable String team,
      Horizon horizon,
      @JsonUnwrapped TargetData data,
      BigDecimal customersNeeded,
      long customersHeld,
      BigDecimal customersToDevelop,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static Target from(PersonalTarget target, long held) {
      return of(
          target.id(),
          target.ownerId(),
          target.team(),
          target.horizon(),
          target.data(),
          held,
          target.version(),
          target.createdAt(),
          target.updatedAt());
    }

    static Target of(
        UUID id,
        UUID userId,
        @Nullable String team,
        Horizon horizon,
        TargetData data,
        long held,
        long version,
        Instant createdAt,
        Instant updatedAt) {
      BigDecimal needed = data.customersNeeded();
      BigDecimal missing = needed.subtract(BigDecimal.valueOf(held)).max(BigDecimal.ZERO);
      return new Target(
          id, userId, team, horizon, data, needed, held, missing, version, createdAt, updatedAt);
    }
  }
}

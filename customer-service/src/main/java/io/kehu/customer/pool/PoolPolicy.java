package io.kehu.customer.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The terms of the public pool.
///
/// @param claims limits to what one user may take out of it
/// @param releases when customers go back; none: never by themselves
@Schema(name = "PoolPolicy")
public record PoolPolicy(
    @NotNull @Valid ClaimLimits claims,
    @NotNull @Size(max = 50) @OneRulePerTier List<@Valid @NotNull ReleaseRule> releases) {

  /// @param mostHeld customers that a user may own and still claim one more
  /// @param mostPerDay claims of one user in any 24 hours
  /// @param coolDownDays how long a former owner must leave a released customer to others
  @Schema(name = "PoolClaimLimits")
  public record ClaimLimits(
      @Min(1) @Max(100_000) int mostHeld,
      @Min(1) @Max(10_000) int mostPerDay,
      @Min(0) @Max(3_650) int coolDownDays) {}

  /// A customer of the tier goes back to the pool when nothing happened for so many days; its owner is warned before.
  ///
  /// @param tier absent for customers without a tier and for those whose tier has no rule of its own
  /// @param untouchedDays days without an order, a moved opportunity, an answered ticket, a talk or a visit
  /// @param warningDays how long before the release the owner is told
  @Schema(name = "PoolReleaseRule")
  @WarnsBeforeRelease
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReleaseRule(
      @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,31}") String tier,
      @Min(2) @Max(3_650) int untouchedDays,
      @Min(1) @Max(365) int warningDays) {}
}

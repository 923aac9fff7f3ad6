package io.kehu.customer.tiering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The company's tiers.
///
/// @param tiers the best first; a customer is of the first whose condition holds
@Schema(name = "TieringScheme")
public record TieringScheme(
    @NotNull @Size(max = 20) @OneOfEachCode List<@Valid @NotNull Tier> tiers) {
  static final String CODE = "[A-Z][A-Z0-9_]{0,31}";

  /// @param condition an expression over the fields of `GET /v1/segment-fields`; absent: everyone who is of no tier above
  @Schema(name = "ServiceTier")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tier(
      @NotNull @Pattern(regexp = CODE) @Schema(examples = "VIP") String code,
      @NotNull @Valid Label name,
      @Nullable @Schema(examples = "valueClass = A") @Size(min = 1, max = 4000) String condition,
      @NotNull @Valid ServiceLevel service) {
    Tier withCondition(@Nullable String canonical) {
      return new Tier(code, name, canonical, service);
    }
  }

  /// What a customer of a tier is given.
  ///
  /// @param visitEveryDays how often it is visited; absent: as it comes
  /// @param responsePriority of its tickets
  /// @param discountLimitPercent the most that may be granted without asking, 0 … 100
  /// @param ownerRoles who may own such customers, by role; empty for everyone
  /// @param ownerTeams and by team; empty for all teams
  @Schema(name = "ServiceLevel")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ServiceLevel(
      @Nullable @Min(1) @Max(3650) Integer visitEveryDays,
      @NotNull ResponsePriority responsePriority,
      @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal discountLimitPercent,
      @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String> ownerRoles,
      @Size(max = 50)
          List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String> ownerTeams) {
    public ServiceLevel {
      ownerRoles = ownerRoles == null ? List.of() : Collections.unmodifiableList(ownerRoles);
      ownerTeams = ownerTeams == null ? List.of() : Collections.unmodifiableList(ownerTeams);
    }
  }
}

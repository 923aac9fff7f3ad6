package io.kehu.customer.tiering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.platform.codelist.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about tiers.
public final class TieringApi {
  private TieringApi() {}

  /// A version of the scheme.
  ///
  /// @param actor who made it
  @Schema(name = "TieringSchemeView")
  public record SchemeView(
      @JsonUnwrapped TieringScheme scheme, long version, String actor, Instant createdAt) {}

  /// The scheme in force.
  ///
  /// @param filling true while customers are being sorted into it
  @Schema(name = "TieringSchemeInForce")
  public record InForce(@JsonUnwrapped SchemeView scheme, boolean filling) {}

  /// How a customer is served.
  ///
  /// @param tier absent where it is of none
  /// @param since when it is of this tier, absent where it never was of any
  /// @param computed the tier that the scheme has for it, absent where it has none
  /// @param manual the tier that a person set, absent where the scheme decides
  /// @param name of the tier
  /// @param service what its tier is given
  /// @param version counts what people set, for the ETag; what the scheme decides does not change it
  @Schema(name = "CustomerServiceTier")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CustomerTier(
      UUID customerId,
      @Nullable String tier,
      @Nullable Label name,
      @Nullable Instant since,
      @Nullable String computed,
      @Nullable Manual manual,
      TieringScheme.@Nullable ServiceLevel service,
      long version) {}

  /// @param until when the scheme decides again; absent: when somebody says so
  @Schema(name = "ManualServiceTier")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Manual(String tier, String reason, @Nullable Instant until, String actor) {}

  @Schema(name = "ManualServiceTierSet")
  public record ManualSet(
      @NotNull @Pattern(regexp = TieringScheme.CODE) String tier,
      @NotBlank @Size(max = 500) String reason,
      @Nullable Instant until) {}
}

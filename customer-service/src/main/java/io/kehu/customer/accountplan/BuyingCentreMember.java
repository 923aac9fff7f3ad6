package io.kehu.customer.accountplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One contact of the customer in one role; somebody with two roles stands there twice.
@Schema(name = "BuyingCentreMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BuyingCentreMember(
    @NotNull UUID contactId,
    @NotNull BuyingRole role,
    @Nullable Attitude attitude,
    @Nullable Influence influence,
    @Nullable @Size(max = 1000) String note) {

  /// How they stand to us.
  @Schema(name = "BuyingCentreAttitude")
  public enum Attitude {
    SUPPORTING,
    NEUTRAL,
    OPPOSED
  }

  /// What their word counts in the decision.
  @Schema(name = "BuyingInfluence")
  public enum Influence {
    HIGH,
    MEDIUM,
    LOW
  }
}

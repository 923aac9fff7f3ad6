package io.kehu.customer.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about decisions and their policy.
public final class DecisionApi {
  private DecisionApi() {}

  /// The question whether a customer is good for an order.
  ///
  /// @param orderNumber what the order is known by; asked again, it is not counted twice
  @Schema(name = "CreditQuestion")
  public record Question(@NotBlank @Size(max = 64) String orderNumber, @NotNull Money amount) {}

  /// @param headroom what would be left of the limit with this order; absent where there is no limit
  ///     in its currency
  @Schema(name = "CreditDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Decision(
      UUID id,
      UUID customerId,
      String orderNumber,
      Money amount,
      Outcome outcome,
      List<Ground> grounds,
      CreditFacts facts,
      @Nullable Money headroom,
      long policyVersion,
      String actor,
      Instant decidedAt) {}

  /// A policy with its version.
  @Schema(name = "CreditPolicyVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PolicyView(
      long version, CreditPolicy policy, @Nullable String actor, @Nullable Instant changedAt) {}
}

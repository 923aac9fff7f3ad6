package io.kehu.customer.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about the public pool.
public final class PoolApi {
  private PoolApi() {}

  /// The terms as they stand.
  @Schema(name = "PoolPolicyView")
  public record PolicyView(@JsonUnwrapped PoolPolicy policy, long version, Instant updatedAt) {}

  /// A customer taken out of the pool.
  ///
  /// @param team absent where the claimer is in none
  /// @param version of the customer, for the ETag of its next change
  /// @param claimsLeft how many more the claimer may take today, by all limits
  @Schema(name = "PoolClaim")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Claim(
      UUID customerId,
      String number,
      String name,
      UUID ownerId,
      @Nullable String team,
      long version,
      Instant claimedAt,
      long claimsLeft) {}

  /// A customer that goes back to the pool unless somebody cares for it.
  ///
  /// @param untouchedSince the last order, opportunity move, answered ticket, talk or visit, or when the owner got it
  /// @param releaseAt when it goes back
  @Schema(name = "PoolWarning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Warning(
      UUID customerId,
      String number,
      String name,
      UUID ownerId,
      @Nullable String team,
      @Nullable String tier,
      Instant untouchedSince,
      Instant releaseAt) {}
}

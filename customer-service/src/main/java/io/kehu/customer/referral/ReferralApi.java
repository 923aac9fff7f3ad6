package io.kehu.customer.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.classification.CustomerClass;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Chains of referrals on the wire.
public final class ReferralApi {
  private ReferralApi() {}

  /// @param referrers who referred the customer, who referred that one, and so on
  /// @param referred whom it referred, directly first
  /// @param hidden how many of both are not the caller's to see
  /// @param truncated true where a chain goes deeper, or has more customers, than an answer holds
  @Schema(name = "Referrals")
  public record View(List<Link> referrers, List<Link> referred, long hidden, boolean truncated) {}

  /// One customer in a chain.
  ///
  /// @param depth 1 for those next to the customer that was asked about
  /// @param referredBy who referred this one; absent at the end of a chain and where it is hidden
  /// @param contactId the person who did
  @Schema(name = "ReferralLink")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Link(
      int depth,
      UUID customerId,
      String number,
      String name,
      CustomerClass customerClass,
      @Nullable UUID referredBy,
      @Nullable UUID contactId) {
    /// The same where the referrer is hidden.
    Link withoutReferrer() {
      return new Link(depth, customerId, number, name, customerClass, null, null);
    }
  }
}

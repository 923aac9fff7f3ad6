package io.kehu.customer.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.customer.OneSubject;
import io.kehu.customer.erasure.hold.Hold;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about erasures.
public final class ErasureApi {
  private ErasureApi() {}

  /// Exactly one of customer and contact is given.
  ///
  /// @param note for colleagues; erased with the person
  /// @param forceReason why it is erased in spite of what speaks against it; kept with the certificate, so it must name nobody
  /// @param atOnce true where it begins now, and cannot be called off
  @OneSubject
  @Schema(name = "ErasureCreate")
  public record Create(
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      @NotNull ErasureGround ground,
      @Nullable @Size(max = 2000) String note,
      @Nullable @Size(min = 1, max = 1000) String forceReason,
      @Nullable Boolean atOnce)
      implements OneSubject.Named {}

  /// One erasure.
  ///
  /// @param number of the customer, or of the contact's customer; numbers are never used again
  /// @param holds what kept it from beginning when it was last due
  /// @param executeAt until when it can be called off
  /// @param pending services that have not answered yet
  @Schema(name = "Erasure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      String number,
      ErasureGround ground,
      @Nullable String note,
      @Nullable String forceReason,
      ErasureState state,
      Set<Hold> holds,
      List<String> pending,
      String requestedBy,
      Instant requestedAt,
      Instant executeAt,
      @Nullable Instant begunAt,
      @Nullable Instant finishedAt,
      long version) {}
}

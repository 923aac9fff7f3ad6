package io.kehu.customer.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out about commitments beside [CommitmentData].
public final class CommitmentApi {
  private CommitmentApi() {}

  /// One commitment in full.
  ///
  /// @param overdue whether it is open after its day
  /// @param note to what became of it
  @Schema(name = "Commitment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      CommitmentStatus status,
      boolean overdue,
      @JsonUnwrapped CommitmentData data,
      @Nullable String note,
      @Nullable Instant closedAt,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Commitment commitment, LocalDate today) {
      return new View(
          commitment.id(),
          commitment.customerId(),
          commitment.status(),
          commitment.isOverdue(today),
          commitment.data(),
          commitment.note(),
          commitment.closedAt(),
          commitment.version(),
          commitment.createdAt(),
          commitment.updatedAt());
    }
  }

  /// One line of the lists.
  @Schema(name = "CommitmentItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      UUID customerId,
      String customerNumber,
      String customerName,
      Side side,
      String what,
      LocalDate dueOn,
      CommitmentStatus status,
      boolean overdue,
      @Nullable UUID ownerId,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// What became of a commitment.
  @Schema(name = "CommitmentOutcome")
  public record Outcome(@NotNull Result status, @Nullable @Size(max = 1000) String note) {
    @Schema(name = "CommitmentResult")
    public enum Result {
      KEPT,
      BROKEN,
      WITHDRAWN
    }
  }
}

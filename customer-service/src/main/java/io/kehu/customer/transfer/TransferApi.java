package io.kehu.customer.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about transfers.
public final class TransferApi {
  private TransferApi() {}

  /// @param fromOwnerId whose customers are handed over
  /// @param toOwnerId absent for the public pool
  /// @param toTeam absent where the customers shall belong to no team
  /// @param note what the next owner should know; it is kept with every customer
  @Schema(name = "OwnershipTransferCreate")
  public record Create(
      @NotNull UUID fromOwnerId,
      @Nullable UUID toOwnerId,
      @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String toTeam,
      @Nullable @Size(max = 4000) String note) {}

  /// One transfer.
  ///
  /// @param moved customers handed over so far
  /// @param refused customers left where they are, because they are not the caller's to change
  @Schema(name = "OwnershipTransfer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID fromOwnerId,
      @Nullable UUID toOwnerId,
      @Nullable String toTeam,
      @Nullable String note,
      TransferState state,
      long moved,
      long refused,
      String actor,
      Instant createdAt,
      @Nullable Instant finishedAt) {}
}

package io.kehu.customer.keyaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Key accounts on the wire.
public final class KeyAccountApi {
  private KeyAccountApi() {}

  /// @param grounds how the customer stood to each condition of the rule when it was proposed; none where a person
  /// proposed it
  /// @param reason why a person proposed it
  /// @param managerId account manager
  /// @param since when it was confirmed
  /// @param closedAt when it was rejected or ended
  @Schema(name = "KeyAccount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      KeyAccountKind kind,
      KeyAccountStatus status,
      List<Ground> grounds,
      @Nullable String reason,
      @Nullable UUID managerId,
      Instant proposedAt,
      @Nullable Instant since,
      @Nullable Instant closedAt,
      @Nullable String closedReason,
      long version,
      Instant updatedAt) {
    static View from(KeyAccount account) {
      return new View(
          account.id(),
          account.customerId(),
          account.kind(),
          account.status(),
          account.grounds(),
          account.reason(),
          account.managerId(),
          account.proposedAt(),
          account.since(),
          account.closedAt(),
          account.closedReason(),
          account.version(),
          account.updatedAt());
    }
  }

  /// One line of the list.
  @Schema(name = "KeyAccountItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      UUID customerId,
      String customerNumber,
      String customerName,
      KeyAccountKind kind,
      KeyAccountStatus status,
      @Nullable UUID managerId,
      Instant proposedAt,
      @Nullable Instant since,
      @Nullable Instant closedAt,
      long version) {}

  /// @param reason what makes the customer influential
  @Schema(name = "KeyAccountProposal")
  public record Proposal(@NotBlank @Size(max = 1000) String reason) {}

  /// @param managerId account manager; the customer's owner where nobody is named
  @Schema(name = "KeyAccountConfirmation")
  public record Confirmation(@Nullable UUID managerId) {}

  @Schema(name = "KeyAccountManagement")
  public record Management(@NotNull UUID managerId) {}

  @Schema(name = "KeyAccountClosing")
  public record Closing(@NotBlank @Size(max = 1000) String reason) {}
}

package io.kehu.customer.calllist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.channel.Consent;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.customer.CustomerFilter;
import io.kehu.customer.customer.CustomerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out about call lists.
public final class CallListApi {
  private CallListApi() {}

  /// A list to be made of everybody chosen in any of the three ways, 10,000 at most.
  ///
  /// @param customers chosen by a filter
  @Schema(name = "CallListWrite")
  public record Write(
      @NotBlank @Size(max = 200) String name,
      @NotNull Consent.Purpose purpose,
      @Nullable @Size(max = 1000) List<@NotNull UUID> customerIds,
      @Nullable @Size(max = 1000) List<@NotNull UUID> contactIds,
      @Nullable @Valid Choice customers) {}

  /// Customers for whom all that is given holds; the words are those of the list of customers.
  @Schema(name = "CallListChoice")
  public record Choice(
      @Nullable @Size(min = 1, max = 100) String q,
      @Nullable CustomerClass customerClass,
      @Nullable CustomerKind kind,
      @Nullable UUID ownerId,
      @Nullable @Size(max = 64) String team,
      @Nullable @Size(max = 50) String tag) {
    CustomerFilter filter() {
      return new CustomerFilter(q, customerClass, kind, ownerId, team, null, tag, null, null, null);
    }
  }

  @Schema(name = "CallList")
  public record View(
      UUID id,
      String name,
      Consent.Purpose purpose,
      CallListStatus status,
      Progress progress,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(CallList list, Progress progress) {
      return new View(
          list.id(),
          list.name(),
          list.purpose(),
          list.status(),
          progress,
          list.version(),
          list.createdAt(),
          list.updatedAt());
    }
  }

  /// @param total everybody on the list
  /// @param attempts calls made
  /// @param done entries by their last result
  /// @param skipped entries by the reason why they are not called
  @Schema(name = "CallListProgress")
  public record Progress(
      long total,
      long waiting,
      long claimed,
      long attempts,
      Map<CallResult, Long> done,
      Map<SkipReason, Long> skipped) {}

  /// One line of the list of lists.
  @Schema(name = "CallListItem")
  public record Item(
      UUID id,
      String name,
      Consent.Purpose purpose,
      CallListStatus status,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// Somebody on a list.
  ///
  /// @param result of the last call
  /// @param nextAt not before this time
  @Schema(name = "CallListEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      UUID id,
      UUID callListId,
      UUID customerId,
      String customerNumber,
      String customerName,
      @Nullable UUID contactId,
      @Nullable String contactName,
      EntryStatus status,
      @Nullable SkipReason skipReason,
      @Nullable CallResult result,
      int attempts,
      Instant nextAt,
      @Nullable UUID claimedBy) {}

  /// @param entry absent where nobody is left to be called now
  @Schema(name = "CallClaim")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Claim(@Nullable ClaimedEntry entry) {}

  /// Whom to call now.
  ///
  /// @param phone E.164
  /// @param leaseUntil from then on another agent may get the entry
  @Schema(name = "ClaimedCall")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClaimedEntry(
      UUID id,
      UUID callListId,
      UUID customerId,
      String customerNumber,
      String customerName,
      @Nullable UUID contactId,
      @Nullable String contactName,
      String phone,
      int attempts,
      Instant leaseUntil) {}

  /// @param callBackAt with `CALL_BACK_AT`: when
  @Schema(name = "CallAttemptWrite")
  public record AttemptWrite(
      @NotNull CallResult result,
      @Nullable Instant callBackAt,
      @Nullable @Size(max = 2000) String note) {}

  @Schema(name = "CallAttempt")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempt(
      UUID id,
      UUID entryId,
      UUID agentId,
      CallResult result,
      int attempt,
      @Nullable Instant callBackAt,
      @Nullable String note,
      Instant at) {}
}

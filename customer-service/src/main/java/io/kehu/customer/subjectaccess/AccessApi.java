package io.kehu.customer.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.customer.OneSubject;
import io.kehu.platform.privacy.access.AccessPrepared;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about subject access requests.
public final class AccessApi {
  private AccessApi() {}

  /// Exactly one of customer and contact is given.
  ///
  /// @param askedBy who asked, in words
  /// @param receivedOn when it reached the company; today where none is given. The time runs from it
  @OneSubject
  @Schema(name = "AccessRequestCreate")
  public record Create(
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      @NotBlank @Size(max = 200) String askedBy,
      @Nullable @PastOrPresent LocalDate receivedOn)
      implements OneSubject.Named {}

  @Schema(name = "AccessIdentity")
  public record Identity(@NotNull IdentityCheck check) {}

  @Schema(name = "AccessReason")
  public record Reason(@NotBlank @Size(max = 1000) String reason) {}

  @Schema(name = "AccessAnswer")
  public record Answer(@NotNull HandedOver handedOver) {}

  /// One request in a list.
  ///
  /// @param number of the customer, or of the contact's customer
  /// @param overdue whether it is neither answered nor refused after its day
  @Schema(name = "AccessRequestItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      String number,
      String askedBy,
      LocalDate receivedOn,
      LocalDate dueOn,
      boolean overdue,
      AccessState state,
      long version) {
    static Item from(AccessRequest request, LocalDate today) {
      return new Item(
          request.id(),
          request.customerId(),
          request.contactId(),
          request.number(),
          request.askedBy(),
          request.receivedOn(),
          request.dueOn(),
          request.isOverdue(today),
          request.state(),
          request.version());
    }
  }

  /// One request.
  ///
  /// @param readableUntil until when the parts can be read
  /// @param parts of the services, also of those that have not answered yet; empty until the identity is checked
  @Schema(name = "AccessRequest")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      String number,
      String askedBy,
      LocalDate receivedOn,
      LocalDate dueOn,
      boolean overdue,
      AccessState state,
      @Nullable IdentityCheck identityCheck,
      @Nullable String extensionReason,
      @Nullable HandedOver handedOver,
      @Nullable String refusalReason,
      @Nullable Instant readableUntil,
      List<Part> parts,
      String recordedBy,
      Instant recordedAt,
      @Nullable Instant closedAt,
      long version) {
    static View from(AccessRequest request, List<Part> parts, LocalDate today) {
      return new View(
          request.id(),
          request.customerId(),
          request.contactId(),
          request.number(),
          request.askedBy(),
          request.receivedOn(),
          request.dueOn(),
          request.isOverdue(today),
          request.state(),
          request.identityCheck(),
          request.extensionReason(),
          request.handedOver(),
          request.refusalReason(),
          request.readableUntil(),
          parts,
          request.recordedBy(),
          request.recordedAt(),
          request.closedAt(),
          request.version());
    }
  }

  /// What one service holds.
  ///
  /// @param path where the gateway offers it
  /// @param preparedAt null while the service has not answered
  /// @param rows in all tables, when the service answered
  @Schema(name = "AccessPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      String service,
      String path,
      @Nullable Instant preparedAt,
      long rows,
      List<AccessPrepared.Table> tables) {}
}

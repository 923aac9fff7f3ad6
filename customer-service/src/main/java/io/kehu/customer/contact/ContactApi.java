package io.kehu.customer.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about contacts; what comes in is [ContactData] and [ContactWrite].
public final class ContactApi {
  private ContactApi() {}

  /// One contact in full.
  ///
  /// @param employedSince since when it is at this customer; absent where nobody said
  @Schema(name = "Contact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      @JsonUnwrapped ContactData data,
      @Nullable LocalDate employedSince,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Contact contact) {
      return new View(
          contact.id(),
          contact.customerId(),
          contact.data(),
          contact.employedSince(),
          contact.version(),
          contact.createdAt(),
          contact.updatedAt());
    }
  }

  /// One line of a list.
  ///
  /// @param customerId whose contact it is, or was in a list of former ones
  /// @param customerName of that customer
  /// @param birthday of those who are there
  /// @param until when it left; absent while it is there
  @Schema(name = "ContactItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      UUID customerId,
      String customerName,
      String name,
      @Nullable String position,
      @Nullable String department,
      @Nullable UUID reportsToId,
      Standing standing,
      @Nullable PreferredChannel preferredChannel,
      @Nullable String language,
      @Nullable LocalDate birthday,
      @Nullable LocalDate employedSince,
      @Nullable LocalDate until,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// A contact that a new one seems to be.
  @Schema(name = "ContactCandidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidate(
      UUID id, String name, @Nullable String position, @Nullable String department) {}

  /// Where somebody goes.
  ///
  /// @param customerId the other customer; the caller must be allowed to change both
  /// @param standing there; power does not move along, so ORDINARY where absent
  /// @param on the first day there, today where absent
  @Schema(name = "ContactMove")
  public record Move(
      @NotNull UUID customerId,
      @Nullable @Size(max = 100) String position,
      @Nullable @Size(max = 100) String department,
      @Nullable Standing standing,
      @Nullable LocalDate on,
      @Nullable @Size(max = 1000) String note) {}

  /// Where somebody works or worked.
  ///
  /// @param id of the entry; the contact's own for the present one
  /// @param from absent where nobody said
  /// @param until absent for the present one
  /// @param note what was noted when it ended, with who did and when
  @Schema(name = "Employment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Employment(
      UUID id,
      UUID customerId,
      String customerName,
      @Nullable String position,
      @Nullable String department,
      Standing standing,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String note,
      @Nullable String actor,
      @Nullable Instant at) {}
}

package io.kehu.customer.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about contacts; what comes in is [ContactData] and [ContactWrite].
public final class ContactApi {
  private ContactApi() {}

  /// One contact in full.
  @Schema(name = "Contact")
  public record View(
      UUID id,
      UUID customerId,
      @JsonUnwrapped ContactData data,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Contact contact) {
      return new View(
          contact.id(),
          contact.customerId(),
          contact.data(),
          contact.version(),
          contact.createdAt(),
          contact.updatedAt());
    }
  }

  /// One line of the list.
  @Schema(name = "ContactItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      String name,
      @Nullable String position,
      @Nullable String department,
      @Nullable UUID reportsToId,
      Standing standing,
      @Nullable PreferredChannel preferredChannel,
      @Nullable String language,
      long version,
      Instant createdAt,
      Instant updatedAt) {}
}

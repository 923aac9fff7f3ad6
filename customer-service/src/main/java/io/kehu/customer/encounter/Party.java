package io.kehu.customer.encounter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part. Exactly one of the three is given.
///
/// @param userId one of us
/// @param contactId a contact of the customer
/// @param name anybody else: an interpreter, a guest
@OneParty
@Schema(name = "Party")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
    @Nullable UUID userId,
    @Nullable UUID contactId,
    @Nullable @Size(min = 1, max = 200) String name) {

  public static Party user(UUID id) {
    return new Party(id, null, null);
  }

  public static Party contact(UUID id) {
    return new Party(null, id, null);
  }
}

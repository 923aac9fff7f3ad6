package io.kehu.servicedesk.survey;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a customer is asked about.
///
/// @param id of the ticket or order
public record Occasion(@NotNull Type type, @NotNull UUID id) {
  /// Occasions there are.
  @Schema(name = "OccasionType")
  public enum Type {
    TICKET,
    ORDER
  }
}

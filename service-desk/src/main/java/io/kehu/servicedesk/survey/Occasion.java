package io.kehu.servicedesk.survey;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// What a customer is asked about.
///
/// @param id of the ticket or order
public record Occasion(@NotNull Type type, @NotNull UUID id) {
  /// Occasions there are.
  public enum Type {
    TICKET,
    ORDER
  }
}

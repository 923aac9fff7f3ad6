package io.kehu.servicedesk.ticket;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works on a ticket.
///
/// @param ownerId the user answerable
/// @param queue the heap it lies in until somebody takes it
public record Assignment(@Nullable UUID ownerId, @Nullable @Size(max = 64) String queue) {
  public static final Assignment NOBODY = new Assignment(null, null);
}

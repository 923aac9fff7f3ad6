package io.kehu.servicedesk.ticket;

import io.kehu.platform.external.ExternalReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a ticket is about: nobody known, a customer, or one that so far is known only by what another system calls it.
/// It is never guessed.
///
/// @param reference how the customer was named, kept until the customer is known
public record TicketCustomer(@Nullable UUID id, @Nullable ExternalReference reference) {
  public static final TicketCustomer UNKNOWN = new TicketCustomer(null, null);
}

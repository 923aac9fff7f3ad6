package io.kehu.servicedesk.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of a ticket.
///
/// @param authorId the user who wrote or entered it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
    UUID id,
    UUID ticketId,
    Visibility visibility,
    Author author,
    @Nullable UUID authorId,
    String body,
    Instant at) {}

package io.kehu.customer.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One turn from a class to another, as it is kept and shown.
///
/// @param reason in words for automatic changes too
/// @param automatic made by a rule, not by a person
/// @param actor user name of who changed it
@Schema(name = "ClassChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClassChange(
    UUID id,
    UUID customerId,
    CustomerClass from,
    CustomerClass to,
    String reason,
    boolean automatic,
    String actor,
    @Nullable UUID actorId,
    Instant at) {}

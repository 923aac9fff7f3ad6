package io.kehu.customer.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One handover, as it is kept and shown. An absent owner is the public pool.
///
/// @param note what the former owner tells the next one
@Schema(name = "OwnerChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnerChange(
    UUID id,
    UUID customerId,
    @Nullable UUID fromOwnerId,
    @Nullable String fromTeam,
    @Nullable UUID toOwnerId,
    @Nullable String toTeam,
    @Nullable String note,
    String actor,
    @Nullable UUID actorId,
    Instant at) {}

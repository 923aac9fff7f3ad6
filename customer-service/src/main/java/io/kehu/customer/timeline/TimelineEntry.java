package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param id of the event that told of it
/// @param at when it happened, which may be long before we heard of it
/// @param kind title of the entry, a code of the list `timeline-kinds`
/// @param data what a line about it shows: numbers, amounts, stages
/// @param source path of the record it happened to, at the gateway
@Schema(name = "TimelineEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
    UUID id,
    Instant at,
    TimelineType type,
    TimelineKind kind,
    @Schema(type = SchemaType.OBJECT) JsonNode data,
    @Nullable String source) {}

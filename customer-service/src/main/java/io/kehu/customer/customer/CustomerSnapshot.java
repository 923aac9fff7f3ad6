package io.kehu.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.platform.external.ExternalReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other services may know of a customer. Every event carries the whole of it, because the
/// topic keeps only the last one of each customer.
///
/// @param version of the customer after the change; an older snapshot never replaces a newer one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSnapshot(
    UUID id,
    String number,
    CustomerKind kind,
    String name,
    CustomerClass customerClass,
    LifecycleStage lifecycleStage,
    RelationshipPhase relationshipPhase,
    @Nullable UUID ownerId,
    @Nullable String team,
    @Nullable String region,
    @Nullable String country,
    @Nullable String source,
    @Nullable String campaign,
    @Nullable UUID referredByCustomerId,
    List<ExternalReference> externalReferences,
    long version,
    Instant createdAt) {}

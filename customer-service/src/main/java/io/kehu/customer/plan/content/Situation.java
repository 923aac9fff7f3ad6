package io.kehu.customer.plan.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the customer stands, as we see it.
///
/// @param industry the customer's industry and market
/// @param management its structure and who manages it
/// @param results how its business goes
/// @param needs what it needs of our products
@Schema(name = "PlanSituation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Situation(
    @Nullable @Size(max = 4000) String industry,
    @Nullable @Size(max = 4000) String strategy,
    @Nullable @Size(max = 4000) String management,
    @Nullable @Size(max = 4000) String results,
    @Nullable @Size(max = 4000) String needs) {}

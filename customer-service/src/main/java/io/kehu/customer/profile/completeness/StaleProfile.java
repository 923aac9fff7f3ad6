package io.kehu.customer.profile.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.customer.CustomerKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A profile that needs upkeep.
///
/// @param ownerId who should see to it; absent in the public pool
/// @param completeness in percent
/// @param verifiedOn the earliest verification among the sections in use; absent where one of them was never verified
@Schema(name = "StaleProfile")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaleProfile(
    UUID customerId,
    String number,
    CustomerKind kind,
    String name,
    CustomerClass customerClass,
    @Nullable UUID ownerId,
    @Nullable String team,
    int completeness,
    @Nullable LocalDate verifiedOn) {}

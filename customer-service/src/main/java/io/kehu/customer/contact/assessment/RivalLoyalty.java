package io.kehu.customer.contact.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How loyal somebody is to whom.
///
/// @param rival name of the other supplier
@Embeddable
@Schema(name = "RivalLoyalty")
public record RivalLoyalty(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "rival_loyalty") LoyaltyLevel level,
    @NotBlank @Size(max = 200) @Column(name = "rival") String rival) {}

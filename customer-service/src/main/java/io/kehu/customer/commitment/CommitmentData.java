package io.kehu.customer.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.encounter.Party;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// All that is written about a commitment; what a PATCH is laid over.
///
/// @param by who gave their word
/// @param dueOn the last day on which it is kept in time
/// @param madeIn where it was made
/// @param ownerId the user who sees to it, on whichever side it is
@Embeddable
@OnTheirSide
@Schema(name = "CommitmentData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentData(
    @NotNull @Enumerated(EnumType.STRING) Side side,
    @Nullable
        @Column(name = "made_by")
        @JdbcTypeCode(SqlTypes.JSON)
        @Mutability(Immutability.class)
        @Valid
        Party by,
    @NotBlank @Size(max = 1000) String what,
    @NotNull LocalDate dueOn,
    @Nullable
        @Valid
        @AttributeOverride(name = "type", column = @Column(name = "made_in_type"))
        @AttributeOverride(name = "id", column = @Column(name = "made_in_id"))
        Link madeIn,
    @Nullable UUID ownerId) {

  CommitmentData ownedBy(@Nullable UUID owner) {
    return new CommitmentData(side, by, what, dueOn, madeIn, owner);
  }
}

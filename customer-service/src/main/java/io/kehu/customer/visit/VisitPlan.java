package io.kehu.customer.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.communication.CommunicationChannel;
import io.kehu.customer.encounter.Party;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// What is meant to happen at a visit; what a PATCH is laid over.
///
/// @param channel in person, where nothing is said
/// @param dueOn the day by which it should be held
/// @param outline questions to be asked, in order
/// @param ownerId the user who visits
@Embeddable
@Schema(name = "VisitPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitPlan(
    @NotBlank @Size(max = 200) String purpose,
    @Enumerated(EnumType.STRING) CommunicationChannel channel,
    @NotNull LocalDate dueOn,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull Party> participants,
    @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 300) String> outline,
    @Nullable UUID ownerId) {

  public VisitPlan {
    channel = channel == null ? CommunicationChannel.FACE_TO_FACE : channel;
    participants = participants == null ? List.of() : Collections.unmodifiableList(participants);
    outline = outline == null ? List.of() : Collections.unmodifiableList(outline);
  }

  VisitPlan ownedBy(@Nullable UUID owner) {
    return new VisitPlan(purpose, channel, dueOn, participants, outline, owner);
  }

  /// The same visit once more on another day.
  VisitPlan again(LocalDate day) {
    return new VisitPlan(purpose, channel, day, participants, outline, ownerId);
  }
}

package io.kehu.customer.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.encounter.Checkpoint;
import io.kehu.customer.encounter.Parties;
import io.kehu.customer.encounter.Party;
import io.kehu.customer.encounter.TimeSpan;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// All that is written about a communication; what a PATCH is laid over.
///
/// @param decisionMakerNeeded whether the goal cannot be reached without somebody who decides
/// @param environment where and in which mood
/// @param message what we wanted to get across
/// @param feedback what came back
/// @param obstacles what disturbed it: noise, interruptions, misunderstandings
/// @param planned needed unless `actual` is given
/// @param actual when it took place; once given it may be corrected, not taken back
/// @param ownerId the user answerable
@Embeddable
@Schema(name = "CommunicationData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommunicationData(
    @NotNull @Enumerated(EnumType.STRING) CommunicationChannel channel,
    @NotNull @Enumerated(EnumType.STRING) Direction direction,
    @Nullable @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Valid Party initiator,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull Party> participants,
    @NotBlank @Size(max = 200) String topic,
    @Nullable @Size(max = 1000) String goal,
    boolean decisionMakerNeeded,
    @Nullable @Size(max = 4000) String agenda,
    @Nullable @Size(max = 500) String environment,
    @Nullable @Size(max = 4000) String message,
    @Nullable @Size(max = 4000) String feedback,
    @Nullable @Size(max = 1000) String obstacles,
    @Nullable @Size(max = 8000) String summary,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull Checkpoint> checklist,
    @Nullable @Size(max = 1000) String outcome,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 50)
        List<@Valid @NotNull Need> needs,
    @Nullable
        @Valid
        @AttributeOverride(name = "start", column = @Column(name = "planned_start"))
        @AttributeOverride(name = "end", column = @Column(name = "planned_end"))
        TimeSpan planned,
    @Nullable
        @Valid
        @AttributeOverride(name = "start", column = @Column(name = "actual_start"))
        @AttributeOverride(name = "end", column = @Column(name = "actual_end"))
        TimeSpan actual,
    @Nullable UUID ownerId) {

  public CommunicationData {
    participants = participants == null ? List.of() : Collections.unmodifiableList(participants);
    checklist = checklist == null ? List.of() : Collections.unmodifiableList(checklist);
    needs = needs == null ? List.of() : Collections.unmodifiableList(needs);
  }

  CommunicationData ownedBy(@Nullable UUID owner) {
    return new CommunicationData(
        channel,
        direction,
        initiator,
        participants,
        topic,
        goal,
        decisionMakerNeeded,
        agenda,
        environment,
        message,
        feedback,
        obstacles,
        summary,
        checklist,
        outcome,
        needs,
        planned,
        actual,
        owner);
  }

  /// Everybody named, by JSON pointer.
  Map<String, Party> parties() {
    Map<String, Party> all = new LinkedHashMap<>(Parties.at("/participants", participants));
    if (initiator != null) {
      all.put("/initiator", initiator);
    }
    return all;
  }
}

package io.kehu.customer.visit.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.communication.CommunicationChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// All that is written about a rule; what a PATCH is laid over.
///
/// @param active whether it plans visits; try it by its preview first
/// @param intervals for `TIER_INTERVAL`: a tier without one gets no visits
/// @param days for the triggers `AFTER_…`
/// @param tags for `QUARTERLY`: customers with any of them
/// @param team plans for customers of this team only, null for all
/// @param purpose of the visits, as are channel and outline
@Embeddable
@Schema(name = "VisitRuleData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitRuleData(
    @NotBlank @Size(max = 100) String name,
    boolean active,
    @NotNull @Column(name = "trigger_kind") @Enumerated(EnumType.STRING) Trigger trigger,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Size(max = 20)
        List<@Valid @NotNull TierInterval> intervals,
    @Nullable @Min(1) @Max(365) Integer days,
    @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
    @Nullable @Size(max = 64) String team,
    @NotBlank @Size(max = 200) String purpose,
    @Enumerated(EnumType.STRING) CommunicationChannel channel,
    @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 300) String> outline) {

  public VisitRuleData {
    intervals = intervals == null ? List.of() : Collections.unmodifiableList(intervals);
    tags = tags == null ? List.of() : Collections.unmodifiableList(tags);
    channel = channel == null ? CommunicationChannel.FACE_TO_FACE : channel;
    outline = outline == null ? List.of() : Collections.unmodifiableList(outline);
  }

  /// @param tier as loyalty-service names it: `GOLD`
  @Schema(name = "TierInterval")
  public record TierInterval(
      @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String tier,
      @Min(1) @Max(730) int days) {}

  /// The field without which the trigger cannot work, null where nothing is missing.
  @Nullable String missing() {
    return switch (trigger) {
      case TIER_INTERVAL -> intervals.isEmpty() ? "intervals" : null;
      case AFTER_DELIVERY, AFTER_COMPLAINT, AFTER_TICKET -> days == null ? "days" : null;
      case QUARTERLY -> tags.isEmpty() ? "tags" : null;
    };
  }
}

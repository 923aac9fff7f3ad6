package io.kehu.sales.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The time that an opportunity spent in a stage, once.
///
/// @param leftAt null while it is still there
/// @param movedBy who took it out of the stage
/// @param overrideReason why it left forwards though exit criteria were not met; null where they were
/// @param confirmed checklist items that were confirmed on leaving
@Embeddable
record StageStay(
    String stage,
    int stagePosition,
    Instant enteredAt,
    @Nullable Instant leftAt,
    @Enumerated(EnumType.STRING) @Nullable StayEnd leftBy,
    @Nullable String movedBy,
    @Nullable String overrideReason,
    @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> confirmed) {

  static StageStay begin(String stage, int position, Instant at) {
    return new StageStay(stage, position, at, null, null, null, null, null);
  }

  StageStay end(Instant at, StayEnd by, Departure departure) {
    // A clock of another system may be behind: a stay never ends before it began.
    Instant end = at.isBefore(enteredAt) ? enteredAt : at;
    List<String> confirmed = departure.confirmed();
    return new StageStay(
        stage,
        stagePosition,
        enteredAt,
        end,
        by,
        departure.movedBy(),
        departure.overrideReason(),
        confirmed.isEmpty() ? null : confirmed);
  }

  /// How a stage is left: by whom, past which criteria.
  record Departure(String movedBy, @Nullable String overrideReason, List<String> confirmed) {
    static Departure by(String movedBy) {
      return new Departure(movedBy, null, List.of());
    }
  }
}

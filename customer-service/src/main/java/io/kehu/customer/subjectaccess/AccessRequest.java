package io.kehu.customer.subjectaccess;

import io.kehu.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request of a person, as it is stored. A change returns the request as it is after it.
///
/// @param askedBy who asked, in words: the person or somebody for it
/// @param subjects whose data it is: more than one where customers were merged; empty until the identity is checked
/// @param readableUntil null where it never was open
public record AccessRequest(
    UUID id,
    @Nullable UUID customerId,
    @Nullable UUID contactId,
    String number,
    String askedBy,
    LocalDate receivedOn,
    LocalDate dueOn,
    AccessState state,
    @Nullable IdentityCheck identityCheck,
    @Nullable String extensionReason,
    @Nullable HandedOver handedOver,
    @Nullable String refusalReason,
    List<UUID> subjects,
    @Nullable Instant readableUntil,
    String recordedBy,
    UUID recordedById,
    Instant recordedAt,
    @Nullable Instant closedAt,
    long version) {

  String kind() {
    return contactId == null ? "customer" : "contact";
  }

  boolean isOverdue(LocalDate today) {
    return state.isPending() && dueOn.isBefore(today);
  }

  /// Checked again, it can be read for longer.
  AccessRequest identified(IdentityCheck how, List<UUID> whose, Instant until) {
    return changed(AccessState.OPEN, dueOn, how, extensionReason, null, null, whose, until, null);
  }

  /// @throws ProblemException `access-request-extended`
  AccessRequest extended(String reason, Period by, Instant until) {
    if (extensionReason != null) {
      throw ProblemException.of(AccessError.EXTENDED_ALREADY, number);
    }
    if (!state.isPending()) {
      throw ProblemException.of(AccessError.WRONG_STATE, number, state);
    }
    return changed(
        state,
        dueOn.plus(by),
        identityCheck,
        reason,
        null,
        null,
        subjects,
        readableUntil == null ? null : until,
        null);
  }

  AccessRequest answered(HandedOver how, Instant now, Instant until) {
    return changed(
        AccessState.ANSWERED,
        dueOn,
        identityCheck,
        extensionReason,
        how,
        null,
        subjects,
        until,
        now);
  }

  /// What was open is closed at once.
  AccessRequest refused(String reason, Instant now) {
    return changed(
        AccessState.REFUSED,
        dueOn,
        identityCheck,
        extensionReason,
        null,
        reason,
        subjects,
        readableUntil == null ? null : now,
        now);
  }

  private AccessRequest changed(
      AccessState next,
      LocalDate due,
      @Nullable IdentityCheck check,
      @Nullable String extension,
      @Nullable HandedOver handed,
      @Nullable String refusal,
      List<UUID> whose,
      @Nullable Instant until,
      @Nullable Instant closed) {
    if (next != state && !state.canBecome(next)) {
      throw ProblemException.of(AccessError.WRONG_STATE, number, state);
    }
    return new AccessRequest(
        id,
        customerId,
        contactId,
        number,
        askedBy,
        receivedOn,
        due,
        next,
        check,
        extension,
        handed,
        refusal,
        whose,
        until,
        recordedBy,
        recordedById,
        recordedAt,
        closed,
        version + 1);
  }
}

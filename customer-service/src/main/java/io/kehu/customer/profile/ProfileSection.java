package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.schema.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One section of one customer's profile, its fields called as the newest schema calls them. Immutable: a change makes another.
///
/// @param version 0 while nothing was ever written
/// @param schemaVersion by which it was written
/// @param clear values by field
/// @param sealed SPECIAL values by field, as text that only [io.kehu.customer.profile.secret.SpecialValues] can open
/// @param completeness in percent
/// @param verification the last one, null where there was none
/// @param updatedAt null while nothing was ever written
record ProfileSection(
    UUID customerId,
    Section section,
    long version,
    int schemaVersion,
    ObjectNode clear,
    ObjectNode sealed,
    int completeness,
    @Nullable Verification verification,
    @Nullable Instant updatedAt) {

  /// Somebody made sure that it is still right.
  record Verification(LocalDate on, UUID byId, String by) {}

  static ProfileSection empty(UUID customerId, Section section) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new ProfileSection(customerId, section, 0, 0, nothing, nothing, 0, null, null);
  }

  boolean has(String field) {
    return clear.has(field) || sealed.has(field);
  }

  /// The next version with the contents of another.
  ProfileSection changedTo(ProfileSection contents, Instant now) {
    return new ProfileSection(
        customerId,
        section,
        version + 1,
        contents.schemaVersion,
        contents.clear,
        contents.sealed,
        contents.completeness,
        verification,
        now);
  }

  ProfileSection verified(Verification by, Instant now) {
    return new ProfileSection(
        customerId, section, version + 1, schemaVersion, clear, sealed, completeness, by, now);
  }
}

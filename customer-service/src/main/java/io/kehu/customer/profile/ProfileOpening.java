package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.platform.privacy.access.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Shows a person's profile to whoever answers the person: SPECIAL values opened as `special` for those who may see them, which is recorded; for others `sealed`
/// names the fields.
@ApplicationScoped
class ProfileOpening implements Opening {
  private final ProfileRepository sections;
  private final SectionSchemas schemas;
  private final SectionValues values;
  private final Clearances clearances;
  private final ProfileRecorder recorder;

  ProfileOpening(
      ProfileRepository sections,
      SectionSchemas schemas,
      SectionValues values,
      Clearances clearances,
      ProfileRecorder recorder) {
    this.sections = sections;
    this.schemas = schemas;
    this.values = values;
    this.clearances = clearances;
    this.recorder = recorder;
  }

  /// A section as its row names it.
  private record Key(String customerId, String section) {}

  @Override
  public String table() {
    return "profile_section";
  }

  @Override
  public UnaryOperator<ObjectNode> forCaller(Set<UUID> subjects) {
    Map<Key, ObjectNode> special = new HashMap<>();
    if (clearances.ofCaller() == Sensitivity.SPECIAL) {
      subjects.forEach(subject -> sections.of(subject).forEach(section -> open(section, special)));
    }
    return row -> shown(row, special);
  }

  /// A section whose schema only a newer release knows stays sealed.
  private void open(ProfileSection section, Map<Key, ObjectNode> special) {
    SectionSchema schema = schemas.newest(section.section()).orElse(null);
    if (schema == null) {
      return;
    }
    List<String> fields = values.specials(section, schema);
    if (!fields.isEmpty()) {
      recorder.specialRead(section.customerId(), section.section(), fields);
      special.put(
          new Key(section.customerId().toString(), section.section().name()),
          values.seen(section, schema, Sensitivity.SPECIAL).retain(fields));
    }
  }

  private static ObjectNode shown(ObjectNode row, Map<Key, ObjectNode> special) {
    ObjectNode opened =
        special.get(new Key(row.get("customer_id").asText(), row.get("section").asText()));
    if (opened != null) {
      row.remove("sealed");
      return row.set("special", opened);
    }
    List<String> fields = row.get("sealed").properties().stream().map(Map.Entry::getKey).toList();
    fields.forEach(row.putArray("sealed")::add);
    return row;
  }
}

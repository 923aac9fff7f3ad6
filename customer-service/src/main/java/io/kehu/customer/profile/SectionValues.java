package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.completeness.Completeness;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.customer.profile.secret.SpecialValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Parts a section's values by sensitivity when it is written, and brings those together that a reader may see.
///
/// A field that our schema does not know was written by a newer version of the service: it is nobody's to see here, and kept.
@ApplicationScoped
class SectionValues {
  private final SectionSchemas schemas;
  private final SpecialValues special;
  private final Completeness completeness;

  SectionValues(SectionSchemas schemas, SpecialValues special, Completeness completeness) {
    this.schemas = schemas;
    this.special = special;
    this.completeness = completeness;
  }

  /// The values up to a sensitivity. Only those that may be seen are opened.
  ObjectNode seen(ProfileSection section, SectionSchema schema, Sensitivity clearance) {
    ObjectNode seen = JsonNodeFactory.instance.objectNode();
    for (SectionSchema.Field field : schema.fields()) {
      if (!field.sensitivity().isWithin(clearance)) {
        continue;
      }
      JsonNode sealed = section.sealed().get(field.name());
      if (sealed != null) {
        seen.set(
            field.name(),
            special.open(section.customerId(), section.section(), field, sealed.asText()));
      } else if (section.clear().has(field.name())) {
        seen.set(field.name(), section.clear().get(field.name()));
      }
    }
    return seen;
  }

  /// Fields that have a value which the clearance hides.
  List<String> masked(ProfileSection section, SectionSchema schema, Sensitivity clearance) {
    return schema.fields().stream()
        .filter(field -> !field.sensitivity().isWithin(clearance))
        .map(SectionSchema.Field::name)
        .filter(section::has)
        .toList();
  }

  /// The SPECIAL fields that have a value.
  List<String> specials(ProfileSection section, SectionSchema schema) {
    return masked(section, schema, Sensitivity.PERSONAL);
  }

  /// The same section with other values, sealed by the active key.
  ///
  /// @param values all of them
  ProfileSection with(ProfileSection section, SectionSchema schema, ObjectNode values) {
    return with(section, section.customerId(), schema, values);
  }

  /// The same for another customer.
  ProfileSection with(
      ProfileSection section, UUID customerId, SectionSchema schema, ObjectNode values) {
    ObjectNode clear = unknown(section.clear(), schema);
    ObjectNode sealed = unknown(section.sealed(), schema);
    for (SectionSchema.Field field : schema.fields()) {
      JsonNode value = values.get(field.name());
      if (value == null) {
        continue;
      }
      // Once sealed, always sealed: a newer version of the service may know better than we do.
      if (field.sensitivity() == Sensitivity.SPECIAL || section.sealed().has(field.name())) {
        sealed.put(field.name(), special.seal(customerId, section.section(), field, value));
      } else {
        clear.set(field.name(), value);
      }
    }
    return new ProfileSection(
        customerId,
        section.section(),
        section.version(),
        Math.max(section.schemaVersion(), schema.version()),
        clear,
        sealed,
        Completeness.of(schema, values),
        section.verification(),
        section.updatedAt());
  }

  private static ObjectNode unknown(ObjectNode values, SectionSchema schema) {
    ObjectNode unknown = values.deepCopy();
    schema.fields().forEach(field -> unknown.remove(field.name()));
    return unknown;
  }

  /// What rows are kept by: key, schemas and weights. A row with another text is behind.
  String keptBy() {
    return String.join("/", special.activeKey(), schemas.fingerprint(), completeness.fingerprint());
  }
}

package io.kehu.customer.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.CustomerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every schema as shipped, and how one version follows another.
class SectionSchemasTest {
  private final SectionSchemas shipped = new SectionSchemas("profile");
  private final SectionSchemas twoVersions = new SectionSchemas("profile-versions");

  @Test
  void personHasTenSectionsAndOrganizationFiveOfWhichOneIsElsewhere() {
    assertThat(sections(CustomerKind.PERSON)).hasSize(10).allMatch(s -> s.keptAt().isEmpty());
    assertThat(sections(CustomerKind.ORGANIZATION)).hasSize(5);
    assertThat(Section.values())
        .allMatch(section -> section.keptAt().isPresent() == shipped.newest(section).isEmpty());
  }

  @Test
  void everyFieldIsOptionalBoundedAndNamedInBothLanguages() {
    List<String> wrong = new ArrayList<>();
    all()
        .forEach(
            schema -> check(schema.section() + " v" + schema.version(), schema.document(), wrong));

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatTheLawCallsSensitiveIsSpecial() {
    List<String> special =
        all()
            .flatMap(schema -> schema.fields().stream())
            .filter(field -> field.sensitivity() == Sensitivity.SPECIAL)
            .map(SectionSchema.Field::name)
            .distinct()
            .toList();

    assertThat(special)
        .contains("idNumber", "bloodType", "children", "health", "politics", "religion");
  }

  @Test
  void laterVersionKeepsEveryFieldAndTrustsNobodyMore() {
    Stream.of(shipped, twoVersions)
        .flatMap(schemas -> Arrays.stream(Section.values()).map(schemas::versions))
        .forEach(versions -> {
          for (int i = 1; i < versions.size(); i++) {
            requireFollows(versions.get(i - 1), versions.get(i));
          }
        });
  }

  @Test
  void valuesOfAnOlderVersionAreReadUnderTheirNewNames() {
    ObjectNode values =
        JsonNodeFactory.instance.objectNode().put("idNumber", "42").put("town", "Leipzig");

    twoVersions.upcast(Section.BASIC, 1, values);

    assertThat(values.path("identityNumber").asText()).isEqualTo("42");
    assertThat(values.path("town").asText()).isEqualTo("Leipzig");
    assertThat(values.has("idNumber")).isFalse();
  }

  @Test
  void fieldIsBoundToItsFirstName() {
    SectionSchema newest = twoVersions.newest(Section.BASIC).orElseThrow();

    assertThat(newest.version()).isEqualTo(2);
    assertThat(newest.field("identityNumber").orElseThrow().origin()).isEqualTo("idNumber");
    assertThat(newest.field("phone").orElseThrow().origin()).isEqualTo("phone");
  }

  private static void requireFollows(SectionSchema before, SectionSchema after) {
    for (SectionSchema.Field field : before.fields()) {
      assertThat(after.fields())
          .as("%s v%d keeps %s", after.section(), after.version(), field.name())
          .anyMatch(later ->
              later.origin().equals(field.origin())
                  && field.sensitivity().isWithin(later.sensitivity()));
    }
  }

  private static void check(String where, JsonNode schema, List<String> wrong) {
    String type = schema.path("type").asText();
    boolean bounded =
        switch (type) {
          case "string" ->
              schema.has("enum")
                  || schema.path("maxLength").asInt(9999) <= 2000
                  || schema.path("format").asText().equals("date");
          case "array" -> schema.path("maxItems").asInt(9999) <= 50;
          case "object" -> schema.path("additionalProperties").isBoolean();
          case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
          default -> type.equals("boolean");
        };
    note(wrong, bounded, where + " is not bounded");
    note(wrong, !schema.has("required"), where + " requires something");
    for (JsonNode code : schema.path("enum")) {
      JsonNode labels = schema.path("x-labels").path(code.asText());
      note(wrong, labels.has("en") && labels.has("zh-CN"), where + " lacks a label of " + code);
    }
    if (schema.has("items")) {
      check(where + "[]", schema.path("items"), wrong);
    }
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String name = where + "." + field.getKey();
      JsonNode property = field.getValue();
      note(wrong, property.has("title") && property.has("x-title-zh-CN"), name + " has no title");
      note(
          wrong,
          property.has("description") == property.has("x-description-zh-CN"),
          name + " is described in one language only");
      check(name, property, wrong);
    }
  }

  private static void note(List<String> wrong, boolean right, String otherwise) {
    if (!right) {
      wrong.add(otherwise);
    }
  }

  private Stream<SectionSchema> all() {
    return Arrays.stream(Section.values()).flatMap(section -> shipped.versions(section).stream());
  }

  private static List<Section> sections(CustomerKind kind) {
    return Arrays.stream(Section.values()).filter(section -> section.kind() == kind).toList();
  }
}

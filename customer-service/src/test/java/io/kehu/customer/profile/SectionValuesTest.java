package io.kehu.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.completeness.Completeness;
import io.kehu.customer.profile.completeness.ProfileConfig;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.customer.profile.secret.SpecialValues;
import io.kehu.platform.secret.SealBrokenException;
import io.kehu.platform.secret.Sealer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A section written by version 1 of a schema, read after version 2 was shipped.
class SectionValuesTest {
  private static final String KEY = "a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE";
  private static final UUID CUSTOMER = UUID.randomUUID();

  private final SectionSchemas schemas = new SectionSchemas("profile-versions");
  private final SectionSchema first = schemas.versions(Section.BASIC).getFirst();
  private final SectionSchema second = schemas.versions(Section.BASIC).getLast();
  private final SectionValues values =
      new SectionValues(
          schemas,
          new SpecialValues(new Sealer(KEY), new ObjectMapper()),
          new Completeness(new Weights()));

  @Test
  void specialValuesAreSealedAndTheOthersClear() {
    ProfileSection written = written();

    assertThat(written.clear().has("town")).isTrue();
    assertThat(written.clear().has("idNumber")).isFalse();
    assertThat(written.sealed().path("idNumber").asText()).startsWith("a.").doesNotContain("4711");
    assertThat(written.completeness()).isEqualTo(100);
  }

  @Test
  void olderVersionIsReadByTheNewest() {
    ProfileSection stored = upcast(written());

    ObjectNode seen = values.seen(stored, second, Sensitivity.SPECIAL);

    assertThat(seen.path("identityNumber").asText()).isEqualTo("4711");
    assertThat(seen.path("town").asText()).isEqualTo("Leipzig");
    assertThat(seen.path("remark").asText()).isEqualTo("was no secret");
  }

  @Test
  void fieldThatBecameSensitiveIsMaskedAndSealedAtTheNextWrite() {
    ProfileSection stored = upcast(written());

    assertThat(values.seen(stored, second, Sensitivity.PERSONAL).has("remark")).isFalse();
    assertThat(values.masked(stored, second, Sensitivity.PERSONAL))
        .containsExactly("identityNumber", "remark");

    ProfileSection again =
        values.with(stored, second, values.seen(stored, second, Sensitivity.SPECIAL));

    assertThat(again.schemaVersion()).isEqualTo(2);
    assertThat(again.clear().toString()).doesNotContain("was no secret");
    assertThat(values.seen(again, second, Sensitivity.SPECIAL).path("remark").asText())
        .isEqualTo("was no secret");
  }

  @Test
  void valueOfANewerVersionIsHiddenAndKept() {
    ProfileSection newer =
        values.with(
            ProfileSection.empty(CUSTOMER, Section.BASIC),
            second,
            JsonNodeFactory.instance
                .objectNode()
                .put("phone", "110")
                .put("town", "Jena")
                .put("remark", "a secret now"));

    ObjectNode seen = values.seen(newer, first, Sensitivity.SPECIAL);
    ProfileSection again = values.with(newer, first, seen.put("town", "Gera"));

    assertThat(seen.has("phone")).isFalse();
    assertThat(again.schemaVersion()).isEqualTo(2);
    assertThat(values.seen(again, second, Sensitivity.SPECIAL).path("phone").asText())
        .isEqualTo("110");
    assertThat(again.clear().toString()).doesNotContain("a secret now");
  }

  @Test
  void sealedValueDoesNotOpenForAnotherCustomer() {
    ProfileSection written = written();
    ProfileSection stolen =
        new ProfileSection(
            UUID.randomUUID(),
            Section.BASIC,
            1,
            1,
            written.clear(),
            written.sealed(),
            100,
            null,
            null);

    assertThatThrownBy(() -> values.seen(stolen, first, Sensitivity.SPECIAL))
        .isInstanceOf(SealBrokenException.class);
  }

  private ProfileSection written() {
    return values.with(
        ProfileSection.empty(CUSTOMER, Section.BASIC),
        first,
        JsonNodeFactory.instance
            .objectNode()
            .put("idNumber", "4711")
            .put("town", "Leipzig")
            .put("remark", "was no secret"));
  }

  /// As the repository reads it.
  private ProfileSection upcast(ProfileSection stored) {
    schemas.upcast(Section.BASIC, 1, stored.clear());
    schemas.upcast(Section.BASIC, 1, stored.sealed());
    return stored;
  }

  private static final class Weights implements ProfileConfig {
    @Override
    public Map<Section, Integer> weights() {
      return Map.of(Section.BASIC, 1, Section.BASE, 1);
    }

    @Override
    public int completeFrom() {
      return 60;
    }

    @Override
    public int verifiedForDays() {
      return 365;
    }
  }
}

package io.kehu.customer.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.problem.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SectionFormTest {
  private final SectionSchemas schemas = new SectionSchemas("profile");

  @Test
  void wordsAreInOneLanguage() {
    JsonNode english = form(Section.FAMILY, Language.ENGLISH);
    JsonNode chinese = form(Section.FAMILY, Language.CHINESE);

    assertThat(english.at("/properties/spouse/properties/name/title").asText()).isEqualTo("Name");
    assertThat(english.toString()).doesNotContain("zh-CN", "姓名");
    assertThat(chinese.at("/properties/spouse/properties/name/title").asText()).isEqualTo("姓名");
    assertThat(chinese.at("/properties/maritalStatus/x-options/1/code").asText())
        .isEqualTo("MARRIED");
    assertThat(chinese.at("/properties/maritalStatus/x-options/1/label").asText()).isEqualTo("已婚");
    assertThat(chinese.toString()).doesNotContain("Married");
  }

  @Test
  void everyFieldHasItsPlaceAWidgetAndASensitivity() {
    JsonNode fields = form(Section.BASIC, Language.ENGLISH).path("properties");

    assertThat(fields.at("/name/x-order").asInt()).isEqualTo(1);
    assertThat(fields.at("/nicknames/x-widget").asText()).isEqualTo("tags");
    assertThat(fields.at("/birthDate/x-widget").asText()).isEqualTo("date");
    assertThat(fields.at("/bloodType/x-widget").asText()).isEqualTo("select");
    assertThat(fields.at("/heightCm/x-widget").asText()).isEqualTo("number");
    assertThat(fields.at("/character/x-widget").asText()).isEqualTo("textarea");
    assertThat(fields.at("/idNumber/x-sensitivity").asText()).isEqualTo("SPECIAL");
    assertThat(form(Section.CAREER, Language.ENGLISH).at("/properties/pastJobs/x-widget").asText())
        .isEqualTo("table");
  }

  private JsonNode form(Section section, Locale language) {
    return new SectionForm(language).of(schemas.newest(section).orElseThrow().document());
  }
}

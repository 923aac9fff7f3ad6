package io.kehu.customer.profile.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private final SectionSchemas schemas = new SectionSchemas("profile");

  @Test
  void sectionIsTheShareOfItsFieldsRoundedDown() {
    assertThat(of("{}")).isZero();
    assertThat(of("{'adviceGiven': 'x'}")).isEqualTo(33);
    assertThat(of("{'adviceGiven': 'x', 'reportsShared': ['y']}")).isEqualTo(66);
    assertThat(of("{'adviceGiven': 'x', 'reportsShared': ['y'], 'whyWorthVisiting': 'z'}"))
        .isEqualTo(100);
  }

  @Test
  void nothingButNothingDoesNotCount() {
    assertThat(of("{'adviceGiven': ' ', 'reportsShared': ['', ' ']}")).isZero();
    assertThat(of("{'reportsShared': []}")).isZero();
  }

  @Test
  void customerIsTheWeightedMeanOfItsSections() {
    Completeness completeness =
        weighing(Map.of(Section.BASIC, 3, Section.OTHER, 1, Section.BASE, 1));

    assertThat(completeness.of(CustomerKind.PERSON, Map.of())).isZero();
    assertThat(completeness.of(CustomerKind.PERSON, Map.of(Section.BASIC, 50))).isEqualTo(37);
    assertThat(completeness.of(CustomerKind.PERSON, Map.of(Section.BASIC, 100, Section.OTHER, 100)))
        .isEqualTo(100);
    assertThat(completeness.of(CustomerKind.PERSON, Map.of(Section.BASIC, 100, Section.OTHER, 99)))
        .isEqualTo(99);
    assertThat(completeness.of(CustomerKind.PERSON, Map.of(Section.LIFE, 100))).isZero();
  }

  @Test
  void otherWeightsHaveAnotherFingerprint() {
    Map<Section, Integer> weights = Map.of(Section.BASIC, 1, Section.BASE, 1);

    assertThat(weighing(weights).fingerprint())
        .isEqualTo(weighing(weights).fingerprint())
        .isNotEqualTo(weighing(Map.of(Section.BASIC, 1, Section.BASE, 2)).fingerprint());
  }

  @Test
  void weightsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> weighing(Map.of(Section.BASIC, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighing(Map.of(Section.BASIC, 2, Section.OTHER, -1, Section.BASE, 1)));
  }

  private int of(String json) {
    try {
      ObjectNode values = (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
      return Completeness.of(schemas.newest(Section.OTHER).orElseThrow(), values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Completeness weighing(Map<Section, Integer> weights) {
    return new Completeness(
        new ProfileConfig() {
          @Override
          public Map<Section, Integer> weights() {
            return weights;
          }

          @Override
          public int completeFrom() {
            return 60;
          }

          @Override
          public int verifiedForDays() {
            return 365;
          }
        });
  }
}

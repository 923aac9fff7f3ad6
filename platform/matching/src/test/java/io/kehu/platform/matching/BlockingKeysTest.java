package io.kehu.platform.matching;

import static io.kehu.platform.matching.Parties.organization;
import static io.kehu.platform.matching.Parties.person;
import static io.kehu.platform.matching.Parties.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {
  private static final Party.Place HOME = place("Bonn", "Kaiserstraße 12", "53113");

  @Test
  void slipsThatSoundAlikeAndChangedOrderShareAKey() {
    assertThat(keys(person("Anna Schmidt"))).containsAnyElementsOf(keys(person("Schmitt Anna")));
  }

  @Test
  void homophonesShareAKey() {
    assertThat(keys(person("张伟"))).containsAnyElementsOf(keys(person("章伟")));
  }

  @Test
  void otherNameAtTheSameDoorSharesAKey() {
    assertThat(keys(person("Anna Schmidt", null, List.of(HOME))))
        .containsAnyElementsOf(keys(person("Peter Jones", null, List.of(HOME))));
  }

  @Test
  void organizationsAreFoundWithoutPlaceAndLegalForm() {
    assertThat(keys(organization("上海长风机械有限公司"))).containsAnyElementsOf(keys(organization("长风机械")));
    assertThat(keys(organization("Acme GmbH")))
        .containsAnyElementsOf(keys(organization("ACME Ltd")));
  }

  @Test
  void strangersShareNone() {
    assertThat(keys(person("Anna Schmidt"))).doesNotContainAnyElementsOf(keys(person("Li Wei")));
    assertThat(keys(person("Acme"))).doesNotContainAnyElementsOf(keys(organization("Acme")));
  }

  /// The keys are stored: where this fails, [BlockingKeys#VERSION] must go up.
  @Test
  void keysAreTheSameInEveryProcess() {
    List<Long> all =
        Stream.of(
                person("Anna Schmidt", "1980-03-12", List.of(HOME)),
                person("张伟"),
                organization("Continental Tools Ltd", HOME),
                organization("上海长风机械有限公司", place("上海市", "南京西路1266号", "200040")))
            .flatMap(party -> keys(party).stream())
            .toList();

    assertThat(all).hasSize(20);
    assertThat(all.hashCode()).isEqualTo(-829329099);
  }

  private static List<Long> keys(Party party) {
    return BlockingKeys.of(Profile.of(party));
  }
}

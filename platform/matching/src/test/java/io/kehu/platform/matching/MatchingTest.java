package io.kehu.platform.matching;

import static io.kehu.platform.matching.Parties.compare;
import static io.kehu.platform.matching.Parties.organization;
import static io.kehu.platform.matching.Parties.person;
import static io.kehu.platform.matching.Parties.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final double CERTAIN = .95;
  private static final double POSSIBLE = .25;
  private static final Party.Place HOME = place("Bonn", "Kaiserstraße 12", "53113");
  private static final Party.Place OTHER = place("Köln", "Ringstraße 5", "50667");

  @Test
  void nameAndBirthDateAndAddressMakeOnePerson() {
    Verdict verdict =
        compare(
            person("Anna Schmidt", "1980-03-12", List.of(HOME)),
            person("Schmitt Anna", "1980-12-03", List.of(HOME)));

    assertThat(verdict.score()).isGreaterThan(CERTAIN);
    assertThat(verdict.reasons())
        .extracting(Reason::field)
        .containsExactlyInAnyOrder(
            Field.NAME,
            Field.BIRTH_DATE,
            Field.STREET,
            Field.HOUSE_NUMBER,
            Field.LOCALITY,
            Field.POSTAL_CODE);
  }

  @Test
  void reasonsAddUpToTheScore() {
    Verdict verdict =
        compare(
            person("Anna Schmidt", "1980-03-12", List.of(HOME)),
            person("Anna Schmidt", "1980-03-12", List.of(OTHER)));

    double bits = verdict.reasons().stream().mapToDouble(Reason::weight).sum();
    assertThat(verdict.score()).isCloseTo(Weights.probability(Weights.PRIOR + bits), within(1e-12));
    assertThat(verdict.score()).isBetween(POSSIBLE, CERTAIN);
  }

  @Test
  void coupleAtOneAddressIsTwoPersons() {
    assertThat(
            compare(
                    person("Anna Schmidt", null, List.of(HOME)),
                    person("Peter Schmidt", null, List.of(HOME)))
                .score())
        .isLessThan(POSSIBLE);
  }

  @Test
  void commonNameAloneIsNoDuplicate() {
    assertThat(compare(person("张伟"), person("张伟")).score()).isLessThan(POSSIBLE);
  }

  @Test
  void nameOfAnOrganizationAloneIsWorthALook() {
    assertThat(compare(organization("Acme GmbH"), organization("ACME")).score())
        .isBetween(POSSIBLE, CERTAIN);
    assertThat(compare(organization("Acme GmbH", HOME), organization("ACME", HOME)).score())
        .isGreaterThan(CERTAIN);
  }

  @Test
  void personIsNoOrganization() {
    assertThat(compare(person("Acme"), organization("Acme")).score()).isZero();
  }

  @Test
  void orderMakesNoDifferenceAndNobodyIsLikerThanOneself() {
    Random random = new Random(20261126);
    List<Party> parties = RandomParties.some(random, 300);
    for (Party a : parties) {
      Party b = random.nextBoolean() ? RandomParties.slipped(random, a) : any(random, parties);

      double score = compare(a, b).score();

      assertThat(score).isBetween(0.0, 1.0);
      assertThat(compare(b, a).score()).as("%s / %s", a, b).isCloseTo(score, within(1e-12));
      assertThat(bits(a, a)).as("%s / %s", a, b).isGreaterThanOrEqualTo(bits(a, b) - 1e-9);
    }
  }

  @Test
  void whoIsKnownByNameBirthDateAndAddressIsCertainlyHimself() {
    Party known = person("Anna Schmidt", "1980-03-12", List.of(HOME));
    assertThat(compare(known, known).score()).isCloseTo(1, within(.005));
  }

  @Test
  void likerFieldNeverWeighsLess() {
    for (Weights weights : Weights.values()) {
      assertThat(Arrays.stream(Likeness.values()).map(weights::of).toList())
          .as(weights.name())
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(weights.of(Likeness.SAME)).isPositive();
      assertThat(weights.of(Likeness.DIFFERENT)).isNegative();
    }
  }

  private static double bits(Party a, Party b) {
    return compare(a, b).reasons().stream().mapToDouble(Reason::weight).sum();
  }

  private static Party any(Random random, List<Party> parties) {
    return parties.get(random.nextInt(parties.size()));
  }
}

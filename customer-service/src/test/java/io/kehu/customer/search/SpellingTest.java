package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "micorsoft, microsoft, 1",
    "microsft, microsoft, 1",
    "micrrosoft, microsoft, 1",
    "mocrosoft, microsoft, 1",
    "same, same, 0",
    "abc, xyz, 3",
    "'', abc, 3",
  })
  void editsAreCounted(String one, String other, int edits) {
    assertThat(Edits.between(one, other)).isEqualTo(edits);
    assertThat(Edits.between(other, one)).isEqualTo(edits);
  }

  @Test
  void nearestAreTaken() {
    assertThat(Spelling.nearest("aplpe", List.of("apple", "ample", "maple")))
        .containsExactly("apple");
    assertThat(Spelling.nearest("aple", List.of("apple", "able", "tables")))
        .containsExactly("able", "apple");
    assertThat(Spelling.nearest("micorsotf", List.of("microsoft", "macrosoft")))
        .containsExactly("microsoft");
  }

  @Test
  void shortWordsMayHaveOneSlipOnly() {
    assertThat(Spelling.nearest("aplep", List.of("apple"))).isEmpty();
  }

  @Test
  void knownWordsAreNotCorrected() {
    assertThat(Spelling.nearest("apple", List.of("apple", "apply"))).isEmpty();
  }
}

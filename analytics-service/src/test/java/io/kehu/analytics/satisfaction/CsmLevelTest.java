package io.kehu.analytics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsmLevelTest {

  @ParameterizedTest
  @CsvSource({
    "90, VERY_SATISFIED",
    "75, VERY_SATISFIED",
    "74.99, SATISFIED",
    "37.8, FAIRLY_SATISFIED",
    "15, FAIRLY_SATISFIED",
    "14.9, ACCEPTABLE",
    "0, ACCEPTABLE",
    "-15, ACCEPTABLE",
    "-15.1, FAIRLY_DISSATISFIED",
    "-75, DISSATISFIED",
    "-75.1, VERY_DISSATISFIED",
    "-90, VERY_DISSATISFIED"
  })
  void namesAMeanByTheNearestLevelAndTiesUpward(double mean, CsmLevel level) {
    assertThat(CsmLevel.nearest(mean)).isEqualTo(level);
  }
}

package io.kehu.customer.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "440300, 440000, true",
    "440305, 440300, true",
    "429004, 429000, true",
    "440305, 440000, true",
    "440305, 440100, false",
    "440305, 310000, false",
    "440305, 440304, false",
    "440000, 440000, false",
  })
  void countiesAreBelowPrefecturesAndTheseBelowProvinces(String code, String above, boolean may) {
    assertThat(new DivisionCode(code).mayBeBelow(new DivisionCode(above))).isEqualTo(may);
  }
}

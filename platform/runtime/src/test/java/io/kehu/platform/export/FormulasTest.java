package io.kehu.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+8613800000000",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "'=1",
        "''@x",
        "-1-1",
        "--1"
      })
  void whatASpreadsheetWouldRunGetsAnApostropheAndLosesItAgain(String text) {
    assertThat(Formulas.guarded(text)).isEqualTo("'" + text);
    assertThat(Formulas.taken("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "上海", "a=b", "-12.50", "'s-Hertogenbosch", "'", "(x)", "12", " =1"})
  void otherTextStaysAsItIs(String text) {
    assertThat(Formulas.guarded(text)).isEqualTo(text);
    assertThat(Formulas.taken(text)).isEqualTo(text);
  }
}

package io.kehu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | CHINESE",
        "zh-Hant-TW               | CHINESE",
        "en-GB,zh;q=0.5           | ENGLISH",
        "de, zh;q=0.3             | CHINESE",
        "zh;q=0, en               | ENGLISH",
        "de                       | ENGLISH",
        ";;;=                     | ENGLISH",
        "                         | ENGLISH"
      })
  void answersInTheLanguageThatIsWantedMost(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }
}

package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadingTest {
  @ParameterizedTest
  @CsvSource({"2026/1/5, 2026-01-05", "2026/11/26, 2026-11-26", "5.1.2026, 5.1.2026"})
  void datesAreReadAsTheyAreWrittenThere(String cell, String read) {
    assertThat(reading(null, "yyyy/M/d", false).read(cell)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,50|1234.50",
        "12,5|12.5",
        "-7|-7",
        "1.2.3|1.2.3",
        "12.5|12.5",
        "1 234,5|1234.5"
      })
  void numbersMayHaveACommaForAPoint(String cell, String read) {
    assertThat(reading(null, null, true).read(cell)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"公司, ORGANIZATION", " 公司 , ORGANIZATION", "个人, 个人"})
  void valuesAreExchanged(String cell, String read) {
    assertThat(reading(Map.of("公司", "ORGANIZATION"), null, false).read(cell)).isEqualTo(read);
  }

  private static CellReading reading(Map<String, String> values, String dates, boolean comma) {
    return CellReading.of(new Mapping.Column("a", "b", values, dates, comma));
  }
}

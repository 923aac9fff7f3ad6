package io.kehu.customer.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.codelist.Label;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldRulesTest {
  private static final CustomFieldLimits COLOURS =
      new CustomFieldLimits(
          null,
          null,
          null,
          List.of(
              new CustomFieldOption("RED", new Label("Red", "红")),
              new CustomFieldOption("BLUE", new Label("Blue", "蓝"))));

  @ParameterizedTest
  @CsvSource({"7,7", "-3,-3", "7.0,7", "3000000000,3000000000", "1e3,1000"})
  void wholeNumbersAreTakenHoweverTheyAreWritten(String written, long read) {
    assertThat(taken(CustomFieldType.INTEGER, CustomFieldLimits.NONE, written))
        .isInstanceOfSatisfying(
            Number.class, number -> assertThat(number.longValue()).isEqualTo(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "7.5", "seven", "1e99", "99999999999999999999", "0x10", "٣"})
  void whatIsNoWholeNumberIsRefused(String written) {
    assertThat(CustomFieldRules.read(CustomFieldType.INTEGER, CustomFieldLimits.NONE, written))
        .isInstanceOf(CustomFieldRules.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"12.50,12.5", "12,12", "-0.000001,-0.000001", "1200,1200", "1e3,1000"})
  void exactNumbersAreKeptAsTextInOneForm(String written, String read) {
    assertThat(taken(CustomFieldType.DECIMAL, CustomFieldLimits.NONE, written)).isEqualTo(read);
    assertThat(taken(CustomFieldType.DECIMAL, CustomFieldLimits.NONE, new BigDecimal(written)))
        .isEqualTo(read);
  }

  @Test
  void numbersKeepToTheirLimitsInclusively() {
    CustomFieldLimits limits =
        new CustomFieldLimits(null, BigDecimal.ZERO, new BigDecimal("1.5"), null);

    assertThat(taken(CustomFieldType.DECIMAL, limits, 1.5)).isEqualTo("1.5");
    assertThat(refused(CustomFieldType.DECIMAL, limits, 1.6)).isEqualTo("out-of-range");
    assertThat(refused(CustomFieldType.INTEGER, limits, -1)).isEqualTo("out-of-range");
    assertThat(refused(CustomFieldType.DECIMAL, limits, "0.0000001")).isEqualTo("out-of-range");
  }

  @Test
  void textIsNeitherBlankNorTooLong() {
    CustomFieldLimits five = new CustomFieldLimits(5, null, null, null);

    assertThat(taken(CustomFieldType.TEXT, five, "五个字以内")).isEqualTo("五个字以内");
    assertThat(refused(CustomFieldType.TEXT, five, "六个字太长了")).isEqualTo("too-long");
    assertThat(refused(CustomFieldType.TEXT, five, " ")).isEqualTo("required");
    assertThat(refused(CustomFieldType.TEXT, five, 5)).isEqualTo("not-a-string");
  }

  @Test
  void codesAreOfTheFieldsOptions() {
    assertThat(taken(CustomFieldType.CODE, COLOURS, "RED")).isEqualTo("RED");
    assertThat(refused(CustomFieldType.CODE, COLOURS, "GREEN")).isEqualTo("not-one-of");
    assertThat(taken(CustomFieldType.CODES, COLOURS, List.of("BLUE", "RED", "BLUE")))
        .isEqualTo(List.of("BLUE", "RED"));
    assertThat(refused(CustomFieldType.CODES, COLOURS, List.of("BLUE", 1))).isEqualTo("not-one-of");
    assertThat(refused(CustomFieldType.CODES, COLOURS, "BLUE")).isEqualTo("not-an-array");
  }

  @Test
  void datesAreDaysOfTheCalendar() {
    assertThat(taken(CustomFieldType.DATE, CustomFieldLimits.NONE, "2024-02-29"))
        .isEqualTo("2024-02-29");
    assertThat(refused(CustomFieldType.DATE, CustomFieldLimits.NONE, "2023-02-29"))
        .isEqualTo("not-a-date");
    assertThat(refused(CustomFieldType.DATE, CustomFieldLimits.NONE, "+12024-02-9"))
        .isEqualTo("not-a-date");
  }

  @Test
  void truthIsTrueOrFalse() {
    assertThat(taken(CustomFieldType.BOOLEAN, CustomFieldLimits.NONE, "true")).isEqualTo(true);
    assertThat(refused(CustomFieldType.BOOLEAN, CustomFieldLimits.NONE, "yes"))
        .isEqualTo("not-a-boolean");
  }

  @Test
  void limitsFitTheType() {
    CustomFieldLimits room = new CustomFieldLimits(null, BigDecimal.ONE, BigDecimal.TEN, null);

    assertThat(LimitsFitType.Check.fit(CustomFieldType.CODE, COLOURS)).isTrue();
    assertThat(LimitsFitType.Check.fit(CustomFieldType.CODE, CustomFieldLimits.NONE)).isFalse();
    assertThat(LimitsFitType.Check.fit(CustomFieldType.TEXT, COLOURS)).isFalse();
    assertThat(LimitsFitType.Check.fit(CustomFieldType.INTEGER, room)).isTrue();
    assertThat(LimitsFitType.Check.fit(CustomFieldType.DATE, room)).isFalse();
  }

  private static Object taken(CustomFieldType type, CustomFieldLimits limits, Object value) {
    return ((CustomFieldRules.Taken) CustomFieldRules.read(type, limits, value)).value();
  }

  private static String refused(CustomFieldType type, CustomFieldLimits limits, Object value) {
    return ((CustomFieldRules.Refused) CustomFieldRules.read(type, limits, value)).code();
  }
}

package io.kehu.customer.expression;

import static io.kehu.customer.expression.ExpressionFixtures.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  @Test
  void expressionIsPrintedInItsCanonicalForm() {
    assertThat(
            canonical(
                """
                customerClass = CURRENT AND (valueClass in ("A",B) or revenue>=100000.00)
                  and not tier = GOLD and lastOrderAt < NOW-90d and tags has “大客户”
                  and (region is known) and name contains "机械"
                """))
        .isEqualTo(
            "customerClass = CURRENT and (valueClass in (A, B) or revenue >= 100000)"
                + " and not tier = GOLD and lastOrderAt < now - 90d and tags has \"大客户\""
                + " and region is known and name contains \"机械\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tier != GOLD",
        "not (tier = GOLD or tier = SILVER)",
        "not not inPool = true",
        "tags has any (VIP, \"a \\\"b\\\" \\\\\")",
        "valueClass not in (A, B)",
        "valueClass = \"and\"",
        "orderCount > -3",
        "revenue = 0.5",
        "valueAsOf >= 2026-01-31",
        "lastOrderAt >= 2026-01-31T08:00:00Z or lastOrderAt is unknown",
        "lastOrderAt > now + 2w and lastOrderAt <= now",
        "custom.seats in (1, 2)",
        "ownerId = \"00000000-0000-7000-8000-000000000003\"",
        "name starts with \"上海\""
      })
  void canonicalFormIsReadAsItIs(String text) {
    assertThat(canonical(text)).isEqualTo(text);
  }

  @Test
  void chinesePunctuationIsAsGoodAsLatin() {
    assertThat(canonical("（region ＝ “华东”） or region in （“华北”，“华南”）"))
        .isEqualTo("region = \"华东\" or region in (\"华北\", \"华南\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "custmerClass = CURRENT     | expression-field-like         | 0  | 12",
        "nonsense = 1               | expression-field              | 0  | 8",
        "tier > GOLD                | expression-operator           | 5  | 1",
        "revenue contains '\"a\"'   | expression-operator           | 8  | 8",
        "revenue >= \"viel\"        | expression-value-decimal      | 11 | 6",
        "orderCount = 1.5           | expression-value-integer      | 13 | 3",
        "customerClass = GONE       | expression-code               | 16 | 4",
        "valueAsOf = 2026-02-30     | expression-value-date         | 12 | 10",
        "lastOrderAt < now - 90q    | expression-value-instant      | 14 | 9",
        "lastOrderAt < now - 900y   | expression-value-instant      | 14 | 10",
        "lastOrderAt < now -        | expression-value-instant      | 14 | 5",
        "inPool = yes               | expression-value-boolean      | 9  | 3",
        "ownerId = \"me\"           | expression-value-uuid         | 10 | 4",
        "name = GmbH                | expression-value-text         | 7  | 4",
        "name = \"open              | expression-text-open          | 7  | 5",
        "tier = GOLD; drop          | expression-character          | 11 | 1",
        "tier = GOLD tier = SILVER  | expression-superfluous        | 12 | 4",
        "tier =                     | expression-expected-value     | 6  | 0",
        "tier                       | expression-expected-operator  | 4  | 0",
        "(tier = GOLD               | expression-expected           | 12 | 0",
        "tier in (GOLD              | expression-expected           | 13 | 0",
        "tier = GOLD and            | expression-expected-field     | 15 | 0",
        "tier = GOLD)               | expression-superfluous        | 11 | 1"
      })
  void faultIsToldWithItsPlace(String text, String code, int offset, int length) {
    Fault first = parse(text.replace("'", "")).faults().getFirst();

    assertThat(first.code()).isEqualTo(code);
    assertThat(first.offset()).isEqualTo(offset);
    assertThat(first.length()).isEqualTo(length);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(parse("teir = GOLD and (revenue >= x or tier <) or not inPool").faults())
        .extracting(Fault::code)
        .containsExactly(
            "expression-field-like",
            "expression-value-decimal",
            "expression-expected-value",
            "expression-expected-operator");
  }

  @Test
  void costsAreLimited() {
    assertThat(codes("a".repeat(4001))).containsExactly("expression-too-long");
    assertThat(codes("(".repeat(21) + "inPool = true" + ")".repeat(21)))
        .containsExactly("expression-too-deep");
    assertThat(codes("not ".repeat(500) + "inPool = true")).containsExactly("expression-too-deep");
    assertThat(codes(joined(51, "inPool = true"))).containsExactly("expression-too-many-terms");
    assertThat(codes(joined(6, "name contains \"a\""))).containsExactly("expression-too-costly");
    assertThat(codes("orderCount in (" + "1,".repeat(100) + "1)"))
        .containsExactly("expression-too-many-values");
    assertThat(codes(joined(50, "inPool = true"))).isEmpty();
    assertThat(codes("#".repeat(4000))).hasSize(20);
  }

  @Test
  void whatWouldBeTooLongInItsCanonicalFormIsRefused() {
    String values =
        IntStream.range(1_234_500, 1_234_509)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    String list = "orderCount in(" + values + ",1)";
    String text = joined(40, list).replace(" or ", "or ");

    assertThat(text.length()).isLessThan(4000);
    assertThat(codes(text)).containsExactly("expression-too-long");
  }

  @Test
  void valuesNeverBecomeSql() {
    String evil = "'; drop table customer; --";
    Expression expression =
        parse("name = \"" + evil + "\" and tier = \"" + evil + "\"").expression();

    Condition condition =
        SqlWriter.write(Objects.requireNonNull(expression), "p", Instant.EPOCH, ZoneOffset.UTC);

    assertThat(condition.where().text()).doesNotContain("drop");
    assertThat(condition.where().parameters()).containsValue(evil);
  }

  private static String joined(int count, String term) {
    return IntStream.range(0, count).mapToObj(_ -> term).collect(Collectors.joining(" or "));
  }

  private static List<String> codes(String text) {
    return parse(text).faults().stream().map(Fault::code).toList();
  }

  private static String canonical(String text) {
    Parser.Result result = parse(text);
    assertThat(result.faults()).isEmpty();
    return Printer.print(Objects.requireNonNull(result.expression()));
  }
}

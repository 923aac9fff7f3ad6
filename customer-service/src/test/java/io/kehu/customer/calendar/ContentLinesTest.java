package io.kehu.customer.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void longLinesAreFoldedByOctetsAndNeverWithinACharacter() {
    String text = "客户回访".repeat(40) + "😀".repeat(30) + "x".repeat(200);

    String written = new ContentLines().text("SUMMARY", text).toString();

    assertThat(written.split("\r\n"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
        .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
    assertThat(written).endsWith("\r\n");
    assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
  }

  @Test
  void aLineOf75OctetsIsNotFolded() {
    String text = "x".repeat(75 - "SUMMARY:".length());

    assertThat(new ContentLines().text("SUMMARY", text).toString()).doesNotContain("\r\n ");
    assertThat(new ContentLines().text("SUMMARY", text + "x").toString()).contains("\r\n x");
  }

  @Test
  void textIsEscaped() {
    assertThat(new ContentLines().text("SUMMARY", "a\\b;c,d\r\ne\nf\u0007g").toString())
        .isEqualTo("SUMMARY:a\\\\b\\;c\\,d\\ne\\nf g\r\n");
  }

  @Test
  void timesAreInUtcAndDaysAreDays() {
    assertThat(new ContentLines().at("DTSTART", Instant.parse("2026-07-01T02:03:04.5Z")).toString())
        .isEqualTo("DTSTART:20260701T020304Z\r\n");
    assertThat(new ContentLines().day("DTSTART", LocalDate.parse("2026-07-01")).toString())
        .isEqualTo("DTSTART;VALUE=DATE:20260701\r\n");
  }
}

package io.kehu.dev.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {

  private static final Instant BEGUN = Instant.parse("2026-01-01T09:00:00Z");

  @TempDir private Path checkout;

  @Test
  void addUpTheReportsOfThisRun() throws IOException {
    report(
        "a/target/surefire-reports/TEST-A.xml",
        60,
        "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");
    report(
        "b/c/target/surefire-reports/TEST-B.xml",
        0,
        "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");
    report(
        "b/c/target/surefire-reports/TEST-Old.xml",
        -60,
        "tests=\"9\" errors=\"9\" skipped=\"0\" failures=\"0\"");
    report(
        ".kehu/x/surefire-reports/TEST-C.xml",
        60,
        "tests=\"9\" errors=\"9\" skipped=\"0\" failures=\"0\"");

    assertThat(Totals.since(checkout, BEGUN).line()).isEqualTo("5 passed, 2 failed, 1 skipped");
  }

  @Test
  void countHalfAReportAsAFailure() throws IOException {
    Path file = report("a/target/surefire-reports/TEST-A.xml", 60, "tests=\"5\"");
    Files.writeString(file, "<?xml version=\"1.0\"?><testsui");

    assertThat(Totals.read(file)).isEqualTo(new Totals(0, 1, 0));
  }

  private Path report(String path, long secondsAfter, String counts) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" %s><testcase/></testsuite>"
            .formatted(counts));
    return Files.setLastModifiedTime(file, FileTime.from(BEGUN.plusSeconds(secondsAfter)));
  }
}

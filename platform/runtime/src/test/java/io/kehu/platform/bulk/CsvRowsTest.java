package io.kehu.platform.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.event.kafka.Faults;
import io.kehu.platform.problem.ProblemException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  record Row(String name) {}

  @Test
  void fileWhoseDatabaseIsAwayIsNotUnreadable() {
    CsvRows rows =
        rows(number -> {
          if (number == 0) {
            return Optional.of("name\r\nAnna\r\nBe".getBytes(UTF_8));
          }
          throw new IllegalStateException(new SQLException("gone", "57P01"));
        });

    assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
        .isNotInstanceOf(ProblemException.class)
        .matches(Faults::isPassing);
  }

  @Test
  void fileThatIsNotWhatItSaysIsUnreadable() {
    Iterator<byte[]> chunks =
        java.util.List.of("name\r\n".getBytes(UTF_8), new byte[] {(byte) 0xC3, 0x28}).iterator();
    CsvRows rows = rows(_ -> chunks.hasNext() ? Optional.of(chunks.next()) : Optional.empty());

    assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("import-unreadable"));
  }

  /// Nothing is read into records here.
  @SuppressWarnings("NullAway")
  private static CsvRows rows(java.util.function.IntFunction<Optional<byte[]>> chunks) {
    return new CsvRows(
        new UploadStream(chunks),
        new FileReading(JobApi.Format.CSV, UTF_8, null),
        Row.class,
        new TableRow.Tools(new ObjectMapper(), null, Object::toString));
  }
}

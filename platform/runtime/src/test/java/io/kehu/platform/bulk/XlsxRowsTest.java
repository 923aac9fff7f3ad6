package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
  record Row(String text, String number, String truth, String date, String time) {}

  @Test
  void cellsBecomeTextAndEmptyRowsAreNotThere() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", null)) {
      Worksheet sheet = workbook.newWorksheet("s");
      List<String> header = List.of("text", "number", "truth", "date", "time");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      sheet.value(2, 0, "=上海");
      sheet.value(2, 1, 1234567.05);
      sheet.value(2, 2, true);
      sheet.value(2, 3, LocalDate.of(2026, 11, 26));
      sheet.style(2, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
      sheet.value(2, 4, LocalDateTime.of(2026, 11, 26, 10, 30));
      sheet.style(2, 4).format("yyyy-mm-dd hh:mm").set();
      sheet.value(4, 1, 42);
    }

    assertThat(contents(file.toByteArray()))
        .containsExactly("[=上海, 1234567.05, true, 2026-11-26, 2026-11-26T10:30]", "[, 42]");
  }

  /// Nothing is read into records here.
  @SuppressWarnings("NullAway")
  private static List<String> contents(byte[] file) {
    TableRow.Tools tools = new TableRow.Tools(new ObjectMapper(), null, Object::toString);
    List<String> contents = new ArrayList<>();
    try (XlsxRows rows = new XlsxRows(new ByteArrayInputStream(file), null, Row.class, tools)) {
      rows.forEachRemaining(row -> contents.add(row.content()));
    }
    return contents;
  }
}

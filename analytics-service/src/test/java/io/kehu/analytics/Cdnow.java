package io.kehu.analytics;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The transactions of Fader and Hardie, whose figures are known.
public final class Cdnow {
  private Cdnow() {}

  /// Each line is one order of the customer in the second column, in US dollars.
  public static void load(Handle handle) throws IOException {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into order_fact values (gen_random_uuid(), 1, ?, true, ?, 'USD', ?, 0)");
    for (String line : Files.readAllLines(SharedData.file("value/CDNOW_sample.txt"))) {
      String[] fields = line.strip().split(" +");
      batch.add(
          new UUID(0, Long.parseLong(fields[1])),
          LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE)
              .atStartOfDay()
              .atOffset(ZoneOffset.UTC),
          new BigDecimal(fields[4]));
    }
    batch.execute();
  }
}

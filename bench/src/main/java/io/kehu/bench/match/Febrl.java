package io.kehu.bench.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.kehu.platform.matching.Party;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The generated Australian persons of FEBRL, as a customer would be entered: both names as one, house number and street as the first line of the
/// address, the social security number as tax id. A date of birth that is no date cannot be entered and is left out.
final class Febrl {
  private Febrl() {}

  static List<GoldRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .build(
                NamedCsvRecordHandler.of(named -> named.fieldModifier(FieldModifiers.TRIM)),
                file)) {
      return rows.stream().map(Febrl::record).toList();
    }
  }

  private static GoldRecord record(NamedCsvRecord row) {
    String name = joined(row, "given_name", "surname");
    Party.Place place =
        new Party.Place(
            field(row, "state"),
            field(row, "suburb"),
            Stream.of(joined(row, "street_number", "address_1"), joined(row, "address_2"))
                .filter(line -> !line.isEmpty())
                .toList(),
            field(row, "postcode"));
    return GoldRecord.of(
        row.getField("rec_id").split("-")[1],
        new Party(
            Party.Kind.PERSON,
            name.isEmpty() ? List.of() : List.of(name),
            List.of(place),
            date(row.getField("date_of_birth")),
            field(row, "soc_sec_id"),
            null,
            List.of(),
            List.of()));
  }

  private static String joined(NamedCsvRecord row, String... fields) {
    return String.join(" ", Stream.of(fields).map(row::getField).toList()).strip();
  }

  private static @Nullable String field(NamedCsvRecord row, String name) {
    String value = row.getField(name);
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(String digits) {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT));
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}

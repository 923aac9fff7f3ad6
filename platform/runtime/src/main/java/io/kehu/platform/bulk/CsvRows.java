package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// RFC 4180 in UTF-8, with or without a byte order mark. All values are text; [Columns] says where they belong.
final class CsvRows implements RowSource {
  private static final int LONGEST_RECORD = 1024 * 1024;

  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final Columns columns;
  private final ObjectMapper lenient;
  private final JsonReading reading;
  private final Function<Object, String> write;
  private long line = 1;

  CsvRows(
      InputStream file,
      Class<?> rowType,
      ObjectMapper lenient,
      JsonReading reading,
      Function<Object, String> write) {
    this.lenient = lenient;
    this.reading = reading;
    this.write = write;
    InputStreamReader text =
        new InputStreamReader(
            file,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.records =
        CsvReader.builder()
            .maxBufferSize(LONGEST_RECORD)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)
            .iterator();
    if (!hasNext()) {
      throw unreadable("the header is missing");
    }
    this.header = header(records.next());
    this.columns = Columns.of(header, rowType, lenient);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw unreadable("it is not UTF-8");
    }
  }

  @Override
  public SourceRow next() {
    CsvRecord next = records.next();
    line = next.getStartingLineNumber();
    return new CsvRow(next.getFields());
  }

  /// Spreadsheets write a byte order mark before the first name.
  private static List<String> header(CsvRecord first) {
    return first.getFields().stream()
        .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
        .toList();
  }

  private ProblemException unreadable(String why) {
    return ProblemException.of(BulkProblem.IMPORT_UNREADABLE, line, why);
  }

  private final class CsvRow implements SourceRow {
    private final List<String> fields;

    private CsvRow(List<String> fields) {
      this.fields = fields;
    }

    @Override
    public <R> R as(Class<R> type) {
      if (fields.size() > columns.count()) {
        throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
            .withErrors(
                List.of(
                    new io.kehu.platform.problem.FieldError("", "more-fields-than-columns", "")));
      }
      return reading.convert(columns.tree(fields), type, lenient);
    }

    @Override
    public String content() {
      return write.apply(fields);
    }
  }
}

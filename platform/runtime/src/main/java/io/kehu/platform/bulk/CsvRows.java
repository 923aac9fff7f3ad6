package io.kehu.platform.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.kehu.platform.export.Formulas;
import io.kehu.platform.problem.ProblemException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;

/// RFC 4180, with or without a byte order mark. All values are text; [Columns] says where they belong. An apostrophe that keeps text from being a formula is
/// taken away again.
final class CsvRows implements RowSource {
  private static final int LONGEST_RECORD = 1024 * 1024;

  private final FileReading reading;
  private final QuoteCounter text;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final Columns columns;
  private final TableRow.Tools tools;
  private long line = 1;

  CsvRows(InputStream file, FileReading reading, Class<?> rowType, TableRow.Tools tools) {
    this.reading = reading;
    this.tools = tools;
    this.text =
        new QuoteCounter(
            new InputStreamReader(
                file,
                reading
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
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
    this.header = header(nextRecord());
    this.columns = Columns.of(header, rowType, reading.mapping(), tools.lenient());
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
      throw unreadable("it is not " + reading.charset().name());
    }
  }

  @Override
  public SourceRow next() {
    List<String> fields = nextRecord().getFields().stream().map(Formulas::taken).toList();
    return new TableRow(fields, columns, tools);
  }

  private CsvRecord nextRecord() {
    CsvRecord next = records.next();
    line = next.getStartingLineNumber();
    // A quote that is never closed swallows the rest of the file.
    if (text.quotes % 2 == 1 && lastField(next).indexOf('\n') >= 0 && !hasNext()) {
      throw unreadable("a quote is not closed");
    }
    return next;
  }

  private static String lastField(CsvRecord row) {
    return row.getField(row.getFieldCount() - 1);
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

  /// Counts the quotes of what was read so far.
  private static final class QuoteCounter extends FilterReader {
    private long quotes;

    private QuoteCounter(Reader text) {
      super(text);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      for (int i = from; i < from + read; i++) {
        if (target[i] == '"') {
          quotes++;
        }
      }
      return read;
    }
  }
}

package io.kehu.platform.bulk;

import io.kehu.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The one sheet of a workbook, its first row the header. Cells become text: numbers exactly, dates in ISO 8601, formulas by the value that was saved with
/// them. The packed file is held in memory, the sheet is not. Empty rows are skipped and not counted.
final class XlsxRows implements RowSource {
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_COLUMNS = 300;
  private static final int MOST_ROWS = 1_000_000;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
  private static final Pattern DATE = Pattern.compile("[yd]|m{3,}|h|s", Pattern.CASE_INSENSITIVE);

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> header;
  private final Columns columns;
  private final TableRow.Tools tools;
  private @Nullable List<String> ahead;
  private long line = 1;

  XlsxRows(InputStream file, @Nullable Mapping mapping, Class<?> rowType, TableRow.Tools tools) {
    this.tools = tools;
    byte[] packed = bytes(file);
    new WorkbookCheck().check(packed);
    try {
      this.workbook =
          new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
      this.stream = sheet().openStream();
      this.rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      throw e instanceof ProblemException refused ? refused : unreadable("it is no workbook");
    }
    if (!hasNext()) {
      throw unreadable("the header is missing");
    }
    this.header = take();
    this.columns = Columns.of(header, rowType, mapping, tools.lenient());
  }

  private static byte[] bytes(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw ProblemException.of(BulkProblem.IMPORT_TOO_LARGE, MOST_BYTES / 1024 / 1024);
      }
      return bytes;
    } catch (IOException stored) {
      throw new java.io.UncheckedIOException(stored);
    }
  }

  private Sheet sheet() {
    List<Sheet> visible =
        workbook
            .getSheets()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .toList();
    if (visible.size() != 1) {
      throw unreadable("it has " + visible.size() + " sheets instead of one");
    }
    return visible.getFirst();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    try {
      while (ahead == null && rows.hasNext()) {
        Row row = rows.next();
        line = row.getRowNum();
        List<String> fields = fields(row);
        ahead = fields.isEmpty() ? null : fields;
      }
      return ahead != null;
    } catch (ProblemException refused) {
      throw refused;
    } catch (RuntimeException broken) {
      // The library says "broken" in many ways.
      throw unreadable("the sheet is broken");
    }
  }

  @Override
  public SourceRow next() {
    return new TableRow(take(), columns, tools);
  }

  private List<String> take() {
    List<String> fields = hasNext() ? ahead : null;
    if (fields == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return fields;
  }

  /// Up to the last cell that says something.
  private List<String> fields(Row row) {
    if (line > MOST_ROWS + 1) {
      throw unreadable("it has more than " + MOST_ROWS + " rows");
    }
    List<String> fields = new ArrayList<>();
    int last = 0;
    for (Cell cell : row) {
      String text = cell == null ? "" : text(cell);
      fields.add(text);
      last = text.isEmpty() ? last : fields.size();
      if (last > MOST_COLUMNS) {
        throw unreadable("it has more than " + MOST_COLUMNS + " columns");
      }
    }
    return List.copyOf(fields.subList(0, last));
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case STRING -> String.valueOf(cell.getValue());
      case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
      case BOOLEAN -> String.valueOf(cell.getValue());
      case FORMULA -> saved(cell);
      // As it is shown; the field's own rule refuses it.
      case ERROR -> String.valueOf(cell.getRawValue());
      case EMPTY -> "";
    };
  }

  private static String saved(Cell formula) {
    return switch (formula.getValue()) {
      case null -> formula.getRawValue() == null ? "" : formula.getRawValue();
      case BigDecimal number -> isDate(formula) ? date(formula.asDate()) : number(number);
      case Object other -> other.toString();
    };
  }

  /// Bounded before it is written out: 1E999999999 is short to write.
  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return Math.abs((long) plain.scale()) > 100 || plain.precision() > 100
        ? number.toString()
        : plain.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && !format.equalsIgnoreCase("general")
        && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
  }

  private static String date(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }

  private ProblemException unreadable(String why) {
    return ProblemException.of(BulkProblem.IMPORT_UNREADABLE, line, why);
  }

  @Override
  public void close() {
    try {
      stream.close();
      workbook.close();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }
}

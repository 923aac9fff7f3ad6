package io.kehu.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// RFC 4180 in UTF-8, without anything that a spreadsheet takes for a formula.
final class CsvOutput implements RowOutput {
  private final Writer text;
  private final CsvWriter csv;

  CsvOutput(OutputStream out, boolean byteOrderMark) throws IOException {
    this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (byteOrderMark) {
      text.write('\uFEFF');
    }
    this.csv = CsvWriter.builder().build(text);
  }

  @Override
  public void row(List<String> fields) {
    csv.writeRecord(fields.stream().map(Formulas::guarded).toList());
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    text.flush();
  }
}

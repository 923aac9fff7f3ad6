package io.kehu.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// One sheet in which every cell is text: nothing is a formula, and no number loses its leading zeros.
final class XlsxOutput implements RowOutput {
  private static final int ROWS_HELD = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxOutput(OutputStream out, String name) {
    this.workbook = new Workbook(out, "Kehu", null);
    this.sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<String> fields) throws IOException {
    for (int column = 0; column < fields.size(); column++) {
      if (!fields.get(column).isEmpty()) {
        sheet.inlineString(row, column, fields.get(column));
      }
    }
    row++;
    if (row % ROWS_HELD == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}

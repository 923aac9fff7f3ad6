package io.kehu.platform.bulk;

import io.kehu.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Looks through a workbook before anything is built of it: a few kilobytes may unpack to gigabytes, and a few letters may claim two thousand million columns.
final class WorkbookCheck {
  private static final int MOST_ENTRIES = 1000;
  private static final long MOST_UNPACKED = 512L * 1024 * 1024;

  /// Texts that cells share; they are held in memory.
  private static final long MOST_SHARED = 64L * 1024 * 1024;

  /// Repetitive tables pack to a hundredth; what is made to burst packs to a thousandth.
  private static final long MOST_RATIO = 300;

  private static final int LONGEST_CELL = 256 * 1024;
  private static final int LONGEST_COLUMN = 3;

  private final byte[] buffer = new byte[1 << 16];

  /// @throws ProblemException `import-unreadable` saying why
  void check(byte[] file) {
    long unpacked = 0;
    int entries = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        entries++;
        require(entries <= MOST_ENTRIES, "it has too many parts");
        try (InputStream part = zip.getInputStream(entry)) {
          unpacked = unpacked(part, entry.getName(), unpacked, file.length);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw unreadable("it is no workbook");
    }
    require(entries > 0, "it is no workbook");
  }

  private long unpacked(InputStream part, String name, long before, long packed)
      throws IOException {
    boolean shared = name.endsWith("sharedStrings.xml");
    Cells cells = new Cells();
    long total = before;
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      total += read;
      require(total <= MOST_UNPACKED, "it unpacks to too much");
      require(!shared || total - before <= MOST_SHARED, "it has too much text");
      require(total <= Math.max(1 << 20, packed * MOST_RATIO), "it unpacks to too much");
      if (shared || name.startsWith("xl/worksheets/")) {
        cells.look(buffer, read);
      }
    }
    return total;
  }

  /// What matters of the XML of cells, byte by byte: how long each is, and what column it claims to be in.
  private static final class Cells {
    private int last;
    private int length;
    private int letters = -1;

    void look(byte[] bytes, int count) {
      for (int i = 0; i < count; i++) {
        last = last << 8 | bytes[i] & 0xFF;
        length++;
        if (isStart()) {
          length = 0;
        }
        require(length <= LONGEST_CELL, "a cell is too long");
        require(last != 0x3C21444F, "it has a document type"); // <!DO
        column(bytes[i]);
      }
    }

    /// `<row`, `<c `, `<c>`, `<si>`
    private boolean isStart() {
      int three = last & 0xFFFFFF;
      return last == 0x3C726F77 || three == 0x3C6320 || three == 0x3C633E || last == 0x3C73693E;
    }

    /// Behind ` r="`.
    private void column(byte next) {
      if (last == 0x20723D22) {
        letters = 0;
      } else if (letters >= 0 && (next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z')) {
        letters++;
        require(letters <= LONGEST_COLUMN, "a cell is in no column");
      } else {
        letters = -1;
      }
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw unreadable(otherwise);
    }
  }

  private static ProblemException unreadable(String why) {
    return ProblemException.of(BulkProblem.IMPORT_UNREADABLE, 1, why);
  }
}

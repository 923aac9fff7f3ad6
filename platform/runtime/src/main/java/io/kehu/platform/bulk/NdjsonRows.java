package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One JSON object a line; blank lines are skipped, and members whose name begins with `#` are notes. Each line is read as strictly as the body of a request.
final class NdjsonRows implements RowSource {
  private static final int LONGEST_LINE = 1024 * 1024;

  private final InputStream file;
  private final JsonReading reading;
  private byte @Nullable [] ahead;
  private long line;

  NdjsonRows(InputStream file, JsonReading reading) {
    this.file = new BufferedInputStream(file, 1 << 16);
    this.reading = reading;
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean hasNext() {
    try {
      while (ahead == null) {
        byte[] read = line();
        if (read == null) {
          return false;
        }
        if (line == 1 && startsWithMark(read)) {
          read = Arrays.copyOfRange(read, 3, read.length);
        }
        ahead = isBlank(read) ? null : read;
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SourceRow next() {
    byte[] next = hasNext() ? ahead : null;
    if (next == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return new JsonRow(next);
  }

  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    line++;
    for (int next = file.read(); next != '\n'; next = file.read()) {
      if (next < 0) {
        return bytes.size() == 0 ? null : bytes.toByteArray();
      }
      if (bytes.size() == LONGEST_LINE) {
        throw ProblemException.of(BulkProblem.IMPORT_UNREADABLE, line, "the line is too long");
      }
      bytes.write(next);
    }
    return bytes.toByteArray();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private final class JsonRow implements SourceRow {
    private final byte[] json;

    private JsonRow(byte[] json) {
      this.json = json;
    }

    @Override
    public <R> R as(Class<R> type) {
      if (!new String(json, StandardCharsets.UTF_8).contains("\"" + Columns.NOTE)) {
        return type.cast(reading.read(json, type));
      }
      ObjectNode row = (ObjectNode) reading.read(json, ObjectNode.class);
      List<String> names = new ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      row.remove(names.stream().filter(name -> name.startsWith(Columns.NOTE)).toList());
      return reading.convert(row, type);
    }

    @Override
    public String content() {
      return new String(json, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }
}

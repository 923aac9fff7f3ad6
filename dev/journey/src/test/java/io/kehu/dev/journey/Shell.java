package io.kehu.dev.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/// A terminal: one `sh` that keeps its variables and functions from one command to the next.
final class Shell implements AutoCloseable {
  private static final String END = "--- end of output ---";

  private final Process process;
  private final Writer input;
  private final BufferedReader output;

  private Shell(Process process) {
    this.process = process;
    this.input = process.outputWriter();
    this.output = process.inputReader();
  }

  static Shell in(Path folder) throws IOException {
    return new Shell(
        new ProcessBuilder("sh").directory(folder.toFile()).redirectErrorStream(true).start());
  }

  /// Types the lines and answers what they print.
  String type(String lines) throws IOException {
    input.write(lines + "\necho; echo '" + END + "'\n");
    input.flush();
    StringBuilder printed = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(END)) {
        return printed.toString().strip();
      }
      printed.append(line).append('\n');
    }
    throw new IOException("The shell ended: " + printed);
  }

  @Override
  public void close() {
    process.destroy();
  }
}

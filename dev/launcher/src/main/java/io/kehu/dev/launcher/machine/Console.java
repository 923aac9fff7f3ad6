package io.kehu.dev.launcher.machine;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// Where the launcher speaks: whole lines, and on a terminal one line that is written over while something goes on.
public final class Console {

  private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);

  private final PrintStream out;
  private final boolean terminal;
  private int transientLength;
  private Instant lastPlain = Instant.EPOCH;

  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  public static Console system() {
    java.io.Console console = System.console();
    return new Console(System.out, console != null && console.isTerminal());
  }

  public synchronized void say(String line) {
    wipe();
    out.println(line);
    out.flush();
  }

  /// Shows passing progress; where output is no terminal, only every ten seconds.
  public synchronized void progress(String line) {
    if (terminal) {
      wipe();
      String shown = line.length() > 110 ? line.substring(0, 110) : line;
      out.print(shown);
      transientLength = shown.length();
    } else if (Instant.now().isAfter(lastPlain.plus(BETWEEN_PLAIN_LINES))) {
      out.println(line);
      lastPlain = Instant.now();
    }
    out.flush();
  }

  /// Clears the passing line before something else is printed.
  public synchronized void wipeProgress() {
    wipe();
    out.flush();
  }

  private void wipe() {
    if (transientLength > 0) {
      out.print("\r" + " ".repeat(transientLength) + "\r");
      transientLength = 0;
    }
  }
}

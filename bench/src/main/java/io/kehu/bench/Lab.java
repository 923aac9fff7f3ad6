package io.kehu.bench;

import io.kehu.dev.launcher.OwnPlatform;
import io.kehu.dev.launcher.machine.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where benchmarks run: one platform for all of them, started when the first one asks for it, and one report.
public final class Lab implements AutoCloseable {
  private static final String INSTANCE = "bench";

  private final Path checkout;
  private final Console console;
  private final Options options;
  private final Report report;
  private @Nullable OwnPlatform platform;

  Lab(Path checkout, Console console, Options options) {
    this.checkout = checkout;
    this.console = console;
    this.options = options;
    this.report = new Report(console);
  }

  public Path checkout() {
    return checkout;
  }

  public Console console() {
    return console;
  }

  public Options options() {
    return options;
  }

  public Report report() {
    return report;
  }

  /// Everything running, with whatever data earlier benchmarks of this run left.
  public OwnPlatform platform() {
    OwnPlatform running = platform;
    if (running == null) {
      running = OwnPlatform.start(checkout, INSTANCE, console);
      platform = running;
    }
    return running;
  }

  /// Stops the platform, if it runs; the next one to ask gets an empty one.
  @Override
  public void close() {
    OwnPlatform running = platform;
    if (running != null) {
      platform = null;
      running.close();
    }
  }
}

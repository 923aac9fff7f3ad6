package io.kehu.analytics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Public data sets with known answers, which stand beside the project and not in it.
public final class SharedData {
  private SharedData() {}

  /// The file, or a visibly skipped test where it is not there.
  public static Path file(String name) {
    Path file = Path.of("../../shared/data").resolve(name);
    assumeTrue(Files.exists(file), () -> "not here: " + file);
    return file;
  }
}

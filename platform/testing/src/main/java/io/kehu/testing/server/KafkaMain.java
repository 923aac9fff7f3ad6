package io.kehu.testing.server;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Main class of the broker's own JVM: formats the storage, runs the broker, and ends with the
/// parent, whose death closes standard input however it came. Uses nothing but the JDK and, by
/// reflection, the broker.
final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    String properties = args[0];
    endWithParent(Path.of(properties).toAbsolutePath().getParent());
    format(properties);
    Class.forName("kafka.Kafka")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {properties});
  }

  private static void format(String properties) throws ReflectiveOperationException {
    String[] command = {"format", "--standalone", "-t", "a2VodS10ZXN0LWtyYWZ0cw", "-c", properties};
    Object status =
        Class.forName("kafka.tools.StorageTool")
            .getMethod("execute", String[].class, PrintStream.class)
            .invoke(null, command, System.out);
    if (!Integer.valueOf(0).equals(status)) {
      throw new IllegalStateException("The broker's storage could not be formatted: " + status);
    }
  }

  private static void endWithParent(@Nullable Path home) {
    Thread.ofPlatform()
        .daemon()
        .name("end-with-parent")
        .start(() -> {
          try {
            while (System.in.read() >= 0) {
              // The parent never writes; only the end of the stream matters.
            }
          } catch (IOException e) {
            // A broken pipe means the same as its end.
          }
          delete(home);
          Runtime.getRuntime().halt(0);
        });
  }

  /// What the broker wrote is of no use to anybody once its tests are over.
  private static void delete(@Nullable Path home) {
    if (home == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // The broker is still writing: something may stay behind in the temporary folder.
    }
  }
}

package io.kehu.dev.launcher.build;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Builds the modules that `./kehu up` runs, each only when one of its sources is newer than its last build.
public final class Builds {

  private static final String DEMO = "dev/demo";

  private final Home home;
  private final Console console;

  public Builds(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  public static Path demoJar(Path checkout) {
    return checkout.resolve(DEMO).resolve("target/kehu-demo.jar");
  }

  /// Which of these modules, and of the demo company's, have sources newer than their last build.
  public List<String> stale(List<String> services) {
    return Stream.concat(services.stream(), Stream.of(DEMO)).filter(this::isStale).toList();
  }

  public void build(List<String> stale) {
    if (stale.isEmpty()) {
      return;
    }
    console.say("Building " + String.join(", ", stale));
    Instant begun = Instant.now();
    List<String> arguments =
        List.of("package", "-Dmaven.test.skip=true", "-am", "-pl", String.join(",", stale));
    new Maven(home, console).run("the build", arguments, home.shared().resolve("build.log"));
    stale.forEach(module -> stamp(module, begun));
  }

  /// Remembers that a build of these modules, begun at that time, went well.
  public void stampAll(List<String> services, Instant begun) {
    Stream.concat(services.stream(), Stream.of(DEMO)).forEach(module -> stamp(module, begun));
  }

  boolean isStale(String module) {
    Path root = home.checkout();
    Path folder = root.resolve(module);
    Sources sources =
        new Sources(
            List.of(
                folder.resolve("src/main"),
                folder.resolve("pom.xml"),
                root.resolve("pom.xml"),
                root.resolve("platform/http/src/main"),
                root.resolve("platform/http/pom.xml"),
                root.resolve("platform/matching/src/main"),
                root.resolve("platform/matching/pom.xml"),
                root.resolve("platform/runtime/src/main"),
                root.resolve("platform/runtime/pom.xml")));
    try {
      Path stamp = stampOf(module);
      return !Files.exists(stamp)
          || !Files.exists(folder.resolve("target"))
          || sources.newerThan(Files.getLastModifiedTime(stamp));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stamp(String module, Instant begun) {
    try {
      Path stamp = stampOf(module);
      Files.createDirectories(stamp.getParent());
      Files.writeString(stamp, "");
      Files.setLastModifiedTime(stamp, FileTime.from(begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path stampOf(String module) {
    return home.shared().resolve("build").resolve(module.replace('/', '-') + ".built");
  }
}

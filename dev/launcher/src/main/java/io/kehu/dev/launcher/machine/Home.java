package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The folder `.kehu` of a checkout, and in it the folder of one instance of the platform. Downloaded servers and builds
/// are shared by all instances; data, logs, pids and secrets are each instance's own.
public record Home(Path checkout, String instance) {

  public static final String DEFAULT_INSTANCE = "default";

  private static final Set<String> TAKEN_NAMES =
      Set.of("servers", "launcher", "aot", "build", "data", "logs", "run");

  public Home {
    if (!instance.matches("[a-z][a-z0-9-]{0,30}") || TAKEN_NAMES.contains(instance)) {
      throw new LauncherException("no name for an instance: " + instance);
    }
  }

  public Path shared() {
    return checkout.resolve(".kehu");
  }

  public Path base() {
    return instance.equals(DEFAULT_INSTANCE) ? shared() : shared().resolve(instance);
  }

  public Path servers() {
    return shared().resolve("servers");
  }

  public Path data(String name) {
    return base().resolve("data").resolve(name);
  }

  public Path log(String name) {
    return base().resolve("logs").resolve(name + ".log");
  }

  public PidFile pid(String name) {
    return new PidFile(base().resolve("run").resolve(name + ".pid"));
  }

  public Home create() {
    try {
      for (String folder : new String[] {"data", "logs", "run"}) {
        Files.createDirectories(base().resolve(folder));
      }
      Files.createDirectories(servers());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

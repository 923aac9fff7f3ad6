package io.kehu.dev.launcher.service;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The demo company: loaded once per instance, by its own program and through the public APIs.
public record DemoCompany(Home home, Path jar) {

  /// Fixed in the realm file, for the local platform only.
  private static final String LOADER_SECRET = "kehu-loader-secret";

  public void loadOnce(Console console, String gateway, String issuer) {
    Path loaded = home.base().resolve("demo.loaded");
    if (Files.exists(loaded)) {
      return;
    }
    if (!Files.exists(jar)) {
      console.say("The demo company is not loaded: " + jar + " is not there");
      return;
    }
    console.say("Loading the demo company");
    Path secret = home.base().resolve("loader-secret");
    Secrets.writePrivate(secret, LOADER_SECRET + "\n");
    run(console, gateway, issuer, secret);
    try {
      Files.createFile(loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Console console, String gateway, String issuer, Path secret) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-jar",
            jar.toString(),
            "load",
            "--gateway",
            gateway,
            "--issuer",
            issuer,
            "--client-secret-file",
            secret.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      try (BufferedReader lines = process.inputReader()) {
        lines.lines().forEach(line -> console.say("  " + line));
      }
      if (process.waitFor() != 0) {
        throw new LauncherException(
            "the demo company could not be loaded (see above); the platform runs. ./kehu up tries again, ./kehu up --no-demo does without");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }
}

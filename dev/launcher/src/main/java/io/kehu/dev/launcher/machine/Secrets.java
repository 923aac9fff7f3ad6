package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// Passwords made up by the launcher, kept in a file that only its owner can read. Each is created when first asked for.
public final class Secrets {

  private static final int BYTES = 24;
  private static final int KEY_BYTES = 32;

  private final Path file;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Letters, digits, `-` and `_` only, so that it needs no quoting anywhere.
  public String get(String name) {
    return get(name, BYTES);
  }

  /// A key of 256 bits, in Base64 for URLs.
  public String key(String name) {
    return get(name, KEY_BYTES);
  }

  private synchronized String get(String name, int size) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(name, made);
    save();
    return made;
  }

  private void save() {
    StringBuilder text = new StringBuilder("# Made up for this machine by ./kehu up.\n");
    values.stringPropertyNames().stream()
        .sorted()
        .forEach(
            name -> text.append(name).append('=').append(values.getProperty(name)).append('\n'));
    writePrivate(file, text.toString());
  }

  /// Writes a file that nobody but its owner ever could read, not even for a moment.
  public static void writePrivate(Path file, String text) {
    try {
      Path temporary = file.resolveSibling(file.getFileName() + ".new");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(temporary);
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(temporary, text);
      Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

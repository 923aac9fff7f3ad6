package io.kehu.dev.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The classes of a service as the JVM left them after an earlier run, loaded and linked: a start then takes a third of the
/// processor time. The JVM writes the cache when a run ends that was told to record, and ignores one that does not fit.
///
/// @param file holds the JDK's version in its name, because no other JDK can read it
/// @param jar a build newer than the cache makes it worthless
/// @param mayRecord false where a run must not be disturbed by recording; an existing cache is used all the same
record AotCache(Path file, Path jar, boolean mayRecord) {

  static AotCache of(Path folder, Service service, Path jar, boolean mayRecord) {
    String name = service.module() + "-" + Runtime.version() + ".aot";
    return new AotCache(folder.resolve(name), jar, mayRecord);
  }

  List<String> options() {
    if (fits()) {
      return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off");
    }
    if (!records()) {
      return List.of();
    }
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(unfinished());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot=error,cds=error");
  }

  /// Whether a run that begins now is recorded.
  boolean records() {
    return mayRecord && !fits();
  }

  boolean fits() {
    try {
      return Files.exists(file)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// To be called when a run has ended in good order; after a kill the half-written file stays aside.
  void keepRecorded() {
    try {
      if (Files.exists(unfinished())) {
        Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".new");
  }
}

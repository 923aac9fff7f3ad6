package io.kehu.dev.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/// What a build was made from. Folders count too: their time changes when a file is deleted or renamed.
record Sources(List<Path> roots) {

  boolean newerThan(FileTime built) {
    return roots.stream().filter(Files::exists).anyMatch(root -> newerUnder(root, built));
  }

  private static boolean newerUnder(Path root, FileTime built) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.anyMatch(file -> time(file).compareTo(built) > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // Deleted since it was listed: its folder's time tells.
      return FileTime.fromMillis(0);
    }
  }
}

package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/// Unpacks what the registry delivers. A folder appears under its name only when it is complete.
final class Archives {

  private Archives() {}

  /// Unpacks the `.txz` that is the only content of a jar.
  static void unpackTxzInJar(Path jar, Path target) throws IOException {
    Path unfinished = unfinished(target);
    try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
      ZipArchiveEntry txz = entryEndingWith(zip, ".txz");
      try (InputStream in = new BufferedInputStream(zip.getInputStream(txz));
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
          unpack(entry, tar, unfinished);
        }
      }
    }
    Files.move(unfinished, target);
  }

  /// Unpacks a zip whose entries all lie in one folder; that folder is left out.
  static void unpackZip(Path file, Path target) throws IOException {
    Path unfinished = unfinished(target);
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Path path = inside(unfinished, entry.getName().substring(entry.getName().indexOf('/') + 1));
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, path);
          }
          allowExecution(path, entry.getUnixMode());
        }
      }
    }
    Files.move(unfinished, target);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path path = inside(root, entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      inside(root, entry.getName() + "/../" + entry.getLinkName());
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.copy(inside(root, entry.getLinkName()), path);
    } else {
      Files.copy(content, path);
      allowExecution(path, entry.getMode());
    }
  }

  private static Path unfinished(Path target) throws IOException {
    Path folder = target.resolveSibling(target.getFileName() + ".unfinished");
    Folders.delete(folder);
    return Files.createDirectories(folder);
  }

  private static Path inside(Path root, String name) throws IOException {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("archive entry leads outside: " + name);
    }
    return path;
  }

  private static void allowExecution(Path path, int mode) throws IOException {
    boolean runs = (mode & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static ZipArchiveEntry entryEndingWith(ZipFile zip, String suffix) throws IOException {
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (entry.getName().endsWith(suffix)) {
        return entry;
      }
    }
    throw new IOException("no " + suffix + " in the archive");
  }
}

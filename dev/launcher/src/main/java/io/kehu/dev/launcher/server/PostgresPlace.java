package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.Unprivileged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where PostgreSQL lives: under `.kehu/`, unless the user it has to run as cannot get there (a checkout in root's home).
/// Then in a folder under `/var/tmp`, which `.kehu/postgres.place` remembers.
///
/// @param programs folder of the unpacked programs
/// @param data folder of the databases of this instance
/// @param user how to run the programs
public record PostgresPlace(Path programs, Path data, Unprivileged user) {

  private static final String NOTE = "postgres.place";

  public static PostgresPlace of(Home home) {
    Unprivileged user = Unprivileged.here();
    Path note = home.shared().resolve(NOTE);
    if (!Files.exists(note) && (user.user().isEmpty() || user.canReach(home.servers()))) {
      return new PostgresPlace(home.servers(), home.data("postgres"), user);
    }
    Path root = Files.exists(note) ? noted(note) : create(home, note);
    return new PostgresPlace(root, root.resolve("data-" + home.instance()), user);
  }

  /// A place for databases that are thrown away after a test run.
  public PostgresPlace withData(Path other) {
    return new PostgresPlace(programs, other, user);
  }

  private static Path noted(Path note) {
    try {
      return Files.createDirectories(Path.of(Files.readString(note).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path create(Home home, Path note) {
    Path root =
        Path.of("/var/tmp", "kehu-" + Integer.toHexString(home.checkout().toString().hashCode()));
    try {
      if (!Files.exists(root)) {
        Files.createDirectory(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      }
      if (!Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).getName().equals("root")) {
        throw new LauncherException(root + " belongs to somebody else: remove it");
      }
      Files.writeString(note, root + "\n");
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

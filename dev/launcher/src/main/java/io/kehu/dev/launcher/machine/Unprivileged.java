package io.kehu.dev.launcher.machine;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to run a command that refuses root, as PostgreSQL does.
///
/// @param prefix words put before the command; empty for an ordinary user
/// @param user who must own its files; empty when nothing has to be given away
public record Unprivileged(List<String> prefix, Optional<String> user) {

  private static final String NOBODY = "nobody";

  public static Unprivileged here() {
    if (new UnixSystem().getUid() != 0) {
      return new Unprivileged(List.of(), Optional.empty());
    }
    String group = Commands.output("id", "-g", NOBODY).orElse("65534");
    List<String> setpriv =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + group, "--clear-groups", "--");
    if (works(setpriv)) {
      return new Unprivileged(setpriv, Optional.of(NOBODY));
    }
    List<String> namespace = List.of("unshare", "-U");
    if (works(namespace)) {
      return new Unprivileged(namespace, Optional.empty());
    }
    throw new LauncherException(
        "PostgreSQL refuses to run as root, and neither setpriv nor unshare works here: run ./kehu as an ordinary user");
  }

  public List<String> command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return all;
  }

  /// Whether the other user gets through every folder above.
  public boolean canReach(Path folder) {
    List<String> command =
        command(List.of("sh", "-c", "cd \"$0\" && ls >/dev/null", folder.toString()));
    return Commands.output(command.toArray(String[]::new)).isPresent();
  }

  public void give(Path path) {
    user.ifPresent(name -> {
      try {
        var owner =
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
        Files.setOwner(path, owner);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    return Commands.output(command.toArray(String[]::new)).isPresent();
  }
}

package io.kehu.dev.launcher.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns Maven's output into one short line: what is being built, how many files have been downloaded, what is coming now.
final class MavenProgress {

  private static final Pattern STARTED = Pattern.compile("Downloading from \\S+: \\S*/([^/]+)");
  private static final Pattern DOWNLOADED = Pattern.compile("Downloaded from \\S+: \\S*/([^/ ]+)");
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (?!jar:)(.+?) \\S+-SNAPSHOT.*");
  private static final int ERRORS_SHOWN = 12;

  private final List<String> errors = new ArrayList<>();
  private String module = "";
  private int downloaded;

  Optional<String> read(String line) {
    Matcher started = STARTED.matcher(line);
    if (started.lookingAt()) {
      return Optional.of(text("downloading " + started.group(1)));
    }
    if (DOWNLOADED.matcher(line).lookingAt()) {
      downloaded++;
      return Optional.empty();
    }
    Matcher building = MODULE.matcher(line);
    if (building.matches()) {
      module = building.group(1);
      return Optional.of("building " + module);
    }
    if (line.startsWith("[ERROR]") && errors.size() < ERRORS_SHOWN) {
      errors.add(line);
    }
    return Optional.empty();
  }

  String errors() {
    return String.join("\n", errors);
  }

  private String text(String what) {
    String files = downloaded == 0 ? "" : downloaded + " files fetched  ";
    String prefix = module.isEmpty() ? "" : module + ": ";
    return prefix + files + what;
  }
}

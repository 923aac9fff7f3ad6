package io.kehu.dev.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text for readers whose commands are typed word for word.
final class Guide {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

  private final String text;

  private Guide(String text) {
    this.text = text;
  }

  static Guide at(String path) throws IOException {
    return new Guide(Files.readString(ROOT.resolve(path)));
  }

  Guide between(String from, String to) {
    return new Guide(text.substring(text.indexOf(from), text.indexOf(to)));
  }

  /// The blocks of commands, with the place where the platform listens put in.
  List<String> blocks() {
    return BLOCK
        .matcher(
            text.replace("http://localhost:8180/realms/kehu", Platform.ISSUER)
                .replace("http://localhost:8080", Platform.GATEWAY))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}

package io.kehu.testing.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the repository keeps its contracts, found from any module's folder.
final class Contracts {

  private Contracts() {}

  static Path events() {
    return root().resolve("events");
  }

  static Path openApi(String service) {
    return root().resolve("openapi").resolve(service + ".yaml");
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(dir -> dir.resolve("contracts"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No contracts folder above " + Path.of("").toAbsolutePath()));
  }
}

package io.kehu.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/// Finds the broker's jars. The build wrote their paths within the local Maven repository into
/// `kafka-server.jars`; the repository is wherever this JVM's own kafka-clients came from, or
/// the usual place.
final class KafkaJars {

  private KafkaJars() {}

  static List<Path> locate() throws IOException {
    List<String> names = names();
    Path repository =
        candidates()
            .filter(dir -> names.stream().allMatch(name -> Files.exists(dir.resolve(name))))
            .findFirst()
            .orElseThrow(() ->
                new IOException(
                    "The Kafka server's jars are in no local Maven repository: build platform/testing"));
    return names.stream().map(repository::resolve).toList();
  }

  private static List<String> names() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(KafkaJars.class.getResourceAsStream("kafka-server.jars"))) {
      // Maven and Ant came along with the plugin that wrote the list.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(name -> !name.isBlank())
          .filter(name -> !name.startsWith("org/apache/maven/") && !name.contains("/ant"))
          .toList();
    }
  }

  private static Stream<Path> candidates() {
    return Stream.of(
            Stream.ofNullable(System.getProperty("maven.repo.local")).map(Path::of),
            repositoryOfThisJvm(),
            Stream.of(Path.of(System.getProperty("user.home"), ".m2", "repository")))
        .flatMap(dirs -> dirs);
  }

  /// `<repository>/org/apache/kafka/kafka-clients/<version>/<jar>` is six levels deep.
  private static Stream<Path> repositoryOfThisJvm() {
    CodeSource source = Admin.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Stream.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Stream.iterate(jar, Objects::nonNull, Path::getParent).skip(6).limit(1);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}

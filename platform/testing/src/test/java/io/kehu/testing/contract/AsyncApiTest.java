package io.kehu.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The AsyncAPI document and the schemas tell of the same events.
class AsyncApiTest {
  private static final Path CONTRACTS = Path.of("../../contracts");
  private static final Pattern PAYLOAD = Pattern.compile("\\$ref: events/(.+)\\.schema\\.json");

  @Test
  void everyEventIsInTheDocument() throws IOException {
    Set<String> documented =
        PAYLOAD
            .matcher(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(documented).containsExactlyInAnyOrderElementsOf(files(".schema.json"));
  }

  @Test
  void everySchemaHasItsExample() throws IOException {
    assertThat(files(".example.json")).containsExactlyElementsOf(files(".schema.json"));
  }

  private static List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }
}

package io.kehu.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The AsyncAPI document and the schemas tell of the same events.
class AsyncApiTest {
  private static final Path CONTRACTS = Path.of("../../contracts");
  private static final Pattern PAYLOAD = Pattern.compile("\\$ref: events/(.+)\\.schema\\.json");
  private static final Pattern EVENT = Pattern.compile("\"(crm\\.[a-z.-]+\\.v\\d+)\"");

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

  /// Published or consumed: what has no contract is neither.
  @Test
  void everyEventThatAServiceNamesHasASchema() throws IOException {
    assertThat(files(".schema.json")).containsAll(namedByServices());
  }

  private static Set<String> namedByServices() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Path.of("../.."))) {
      for (Path sources : modules.map(module -> module.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
              EVENT
                  .matcher(Files.readString(file))
                  .results()
                  .forEach(type -> named.add(type.group(1)));
            }
          }
        }
      }
    }
    assertThat(named).contains("crm.customer.created.v1");
    return named;
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

package io.kehu.testing.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Validates events against `contracts/events/<type>.schema.json` (JSON Schema 2020-12, formats
/// asserted).
public final class ContractCheck {

  private static final String SCHEMA = ".schema.json";
  private static final String EXAMPLE = ".example.json";

  private final Path folder;
  private final SchemaRegistry registry;

  private ContractCheck(Path folder) {
    this.folder = folder;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(this::contentOf));
  }

  /// The contracts of this repository.
  public static ContractCheck ofRepository() {
    return new ContractCheck(Contracts.events());
  }

  static ContractCheck of(Path folder) {
    return new ContractCheck(folder);
  }

  /// Fails unless the type has a schema and the data fits it.
  public static void validEvent(String type, String json) {
    ofRepository().check(type, json);
  }

  /// Fails unless every schema of the repository has an example, and every example a schema
  /// that it fits.
  public static void allExamplesValid() {
    ofRepository().checkExamples("");
  }

  /// The same for one publisher's events, named by the beginning of their types: `crm.ticket.`.
  public static void examplesValid(String... typePrefixes) {
    ContractCheck check = ofRepository();
    for (String prefix : typePrefixes) {
      check.checkExamples(prefix);
    }
  }

  /// Whether a schema of this event type has been written.
  public boolean knows(String type) {
    return Files.exists(folder.resolve(type + SCHEMA));
  }

  public void check(String type, String json) {
    if (!knows(type)) {
      throw new AssertionError(
          "No contract for " + type + ": write " + folder.resolve(type + SCHEMA));
    }
    List<Error> errors =
        schema(type)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    if (!errors.isEmpty()) {
      throw new AssertionError(
          "%s breaks its contract:%n%s%n%s"
              .formatted(
                  type,
                  errors.stream().map(Error::toString).collect(Collectors.joining("\n")),
                  json));
    }
  }

  void checkExamples(String prefix) {
    List<String> problems = new ArrayList<>();
    List<String> schemas = types(prefix, SCHEMA);
    List<String> examples = types(prefix, EXAMPLE);
    if (schemas.isEmpty()) {
      problems.add("no schema of " + prefix + "* in " + folder);
    }
    schemas.stream()
        .filter(type -> !examples.contains(type))
        .forEach(type -> problems.add(type + " has no example"));
    for (String type : examples) {
      try {
        check(type, read(folder.resolve(type + EXAMPLE)));
      } catch (AssertionError e) {
        problems.add(Objects.toString(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  private Schema schema(String type) {
    return registry.getSchema(SchemaLocation.of(folder.resolve(type + SCHEMA).toUri().toString()));
  }

  /// Schemas may refer to their neighbours, whatever `$id` they bear: the file name decides.
  private @Nullable String contentOf(String iri) {
    Path file = folder.resolve(iri.substring(iri.lastIndexOf('/') + 1));
    return Files.isRegularFile(file) ? read(file) : null;
  }

  private List<String> types(String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> Objects.toString(file.getFileName()))
          .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

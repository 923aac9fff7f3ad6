package io.kehu.bench.postgres;

import io.kehu.dev.launcher.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own load generator; that of any version does.
///
/// @param program where it lies
public record PgBench(Path program) {
  public static final String MISSING =
      "pgbench is not there, so there is no comparison with it; it comes with PostgreSQL's server or contrib package (apt install postgresql-contrib)";

  private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
  private static final Pattern COUNT =
      Pattern.compile("(?m)^number of transactions actually processed: (\\d+)");
  private static final int MOST_SAID = 1_000;
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /// From the PATH, else the newest of Debian's folders.
  public static Optional<PgBench> find() throws IOException {
    return Stream.concat(onPath(), debian())
        .filter(Files::isExecutable)
        .findFirst()
        .map(PgBench::new);
  }

  private static Stream<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "pgbench"));
  }

  private static Stream<Path> debian() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return Stream.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .sorted(Comparator.comparing((Path one) -> one.getFileName().toString()).reversed())
          .map(one -> one.resolve("bin/pgbench"))
          .toList()
          .stream();
    }
  }

  /// What is run.
  ///
  /// @param text in pgbench's language
  /// @param requests how many requests' worth it is
  /// @param variables whose values it takes from outside
  public record Script(String text, int requests, Map<String, String> variables) {
    /// One request's worth.
    ///
    /// @param file beside the class
    public static Script of(Class<?> beside, String file, Map<String, String> variables)
        throws IOException {
      try (InputStream script = Objects.requireNonNull(beside.getResourceAsStream(file))) {
        return new Script(new String(script.readAllBytes(), StandardCharsets.UTF_8), 1, variables);
      }
    }
  }

  /// What came of it.
  ///
  /// @param perSecond requests' worth in a second
  /// @param count requests' worth in all
  public record Outcome(double perSecond, int count) {
    static Outcome parse(String said, int requests) {
      return new Outcome(
          Double.parseDouble(found(TPS, said)) * requests,
          Integer.parseInt(found(COUNT, said)) * requests);
    }

    private static String found(Pattern pattern, String said) {
      Matcher matcher = pattern.matcher(said);
      if (!matcher.find()) {
        throw new IllegalArgumentException("pgbench told no " + pattern + ": " + said);
      }
      return matcher.group(1);
    }
  }

  /// Runs a script over and over.
  ///
  /// @param clients connections, each of which begins the script again as soon as it is through
  /// @throws IOException if a statement failed
  public Outcome run(Instance instance, String database, Script script, int clients, Duration time)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("kehu-pgbench", ".sql");
    Path log = Files.createTempFile("kehu-pgbench", ".log");
    try {
      Files.writeString(file, script.text());
      List<String> words = new ArrayList<>(List.of(program.toString()));
      words.addAll(List.of("--no-vacuum", "--protocol=prepared", "--jobs=1"));
      words.addAll(List.of("--client=" + clients, "--time=" + time.toSeconds()));
      words.addAll(List.of("--file=" + file, "--host=localhost"));
      words.addAll(List.of("--port=" + instance.ports().postgres(), "--username=" + database));
      script.variables().forEach((name, value) -> words.add("--define=" + name + "=" + value));
      words.add(database);
      ProcessBuilder command =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
      command.environment().put("PGPASSWORD", instance.databasePassword(database));
      int code = command.start().waitFor();
      String said = Files.readString(log, StandardCharsets.UTF_8);
      if (code != 0) {
        throw new IOException("pgbench failed: " + end(said));
      }
      return Outcome.parse(said, script.requests());
    } finally {
      Files.delete(file);
      Files.delete(log);
    }
  }

  private static String end(String said) {
    return said.substring(Math.max(0, said.length() - MOST_SAID));
  }
}

package io.kehu.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kehu.testing.api.ApiDocument;
import io.kehu.testing.api.Operation;
import io.kehu.testing.token.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/// Sends nonsense to every operation as an administrator: it must be refused with a problem
/// document, never with a server error, and leave every table as it was.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
///   return MalformedRequests.ofApplication().tests();
/// }
/// ```
public final class MalformedRequests {

  private static final int SHOWN = 20;

  private final ApiDocument document;
  private final Requests requests;
  private final Supplier<String> tokens;
  private final @Nullable RowCounts rows;

  /// Rows of other systems that are refused are kept and counted: they are meant to leave this trace.
  private final Set<String> ignoredTables =
      new HashSet<>(Set.of("flyway_schema_history", "held_row", "sync_tally", "sync_count"));

  private final Set<String> skipped = new HashSet<>();
  private int count = 400;
  private long seed = 20260301;

  MalformedRequests(
      ApiDocument document, Requests requests, Supplier<String> tokens, @Nullable RowCounts rows) {
    this.document = document;
    this.requests = requests;
    this.tokens = tokens;
    this.rows = rows;
  }

  public static MalformedRequests ofApplication() {
    URI origin = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    ApiDocument document =
        ApiDocument.servedAt(origin)
            .orElseThrow(() -> new AssertionError("No OpenAPI document at " + origin));
    return new MalformedRequests(
        document,
        new Requests(origin),
        () -> Tokens.user("admin").compact(),
        RowCounts.ofApplication());
  }

  /// For a server that runs elsewhere; its tables are the caller's business.
  ///
  /// @param tokens gives each request the token that it is sent with, compact
  public static MalformedRequests at(URI origin, ApiDocument document, Supplier<String> tokens) {
    return new MalformedRequests(document, new Requests(origin), tokens, null);
  }

  /// How many requests to send in all; 400 if not said.
  public MalformedRequests count(int count) {
    this.count = count;
    return this;
  }

  public MalformedRequests seed(long seed) {
    this.seed = seed;
    return this;
  }

  /// Tables that change without anybody asking, by their names without schema.
  public MalformedRequests ignoringTables(String... tables) {
    ignoredTables.addAll(List.of(tables));
    return this;
  }

  /// Operations left out, each with a good reason: `POST /v1/imports/{kind}`.
  public MalformedRequests skipping(String... operations) {
    skipped.addAll(List.of(operations));
    return this;
  }

  /// One test an operation, and a last one that nothing was written.
  public Stream<DynamicTest> tests() {
    Map<String, List<Malformed>> byOperation = generate();
    RowCounts counted = rows;
    if (counted == null) {
      return tests(byOperation);
    }
    Map<String, Long> before = counted.settled(ignoredTables);
    DynamicTest nothingWritten =
        dynamicTest(
            "nothing was written",
            () -> assertThat(counted.settled(ignoredTables)).isEqualTo(before));
    return Stream.concat(tests(byOperation), Stream.of(nothingWritten));
  }

  private Stream<DynamicTest> tests(Map<String, List<Malformed>> byOperation) {
    return byOperation.entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> send(each.getValue())));
  }

  /// Sends all and answers how often each status came, 0 for a connection that was closed without a word.
  ///
  /// @throws AssertionError if any was answered wrongly
  public SortedMap<Integer, Integer> send() {
    return send(generate().values().stream().flatMap(List::stream).toList());
  }

  private SortedMap<Integer, Integer> send(List<Malformed> batch) {
    SortedMap<Integer, Integer> statuses = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Malformed malformed : batch) {
      RawResponse response = requests.send(malformed.request());
      statuses.merge(response.status(), 1, Integer::sum);
      malformed.judge(response).ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          wrong.size()
              + " of "
              + batch.size()
              + " went wrong:\n"
              + String.join("\n", wrong.subList(0, Math.min(wrong.size(), SHOWN))));
    }
    return statuses;
  }

  /// Goes round all ways to spoil all operations until there are enough.
  private Map<String, List<Malformed>> generate() {
    RandomGenerator random = new Random(seed);
    List<Operation> operations =
        document.operations().stream()
            .filter(operation -> operation.path().contains("/v1/"))
            .filter(operation -> !skipped.contains(operation.name()))
            // What is answered is written down, whatever was asked; the parameters are the list's.
            .filter(operation -> !operation.path().endsWith("/export.{format}"))
            .toList();
    List<Mutation> mutations =
        Stream.of(BodyMutations.all(), TargetMutations.all()).flatMap(List::stream).toList();
    Map<String, List<Malformed>> byOperation = new LinkedHashMap<>();
    int made = 0;
    int most = operations.size() * mutations.size() * 50;
    for (int i = 0; made < count && i < most; i++) {
      Operation operation = operations.get(random.nextInt(operations.size()));
      Optional<Malformed> malformed =
          mutations.get(i % mutations.size()).of(operation, base(operation, random), random);
      malformed.ifPresent(one ->
          byOperation.computeIfAbsent(operation.name(), fresh -> new ArrayList<>()).add(one));
      made += malformed.isPresent() ? 1 : 0;
    }
    return byOperation;
  }

  /// Half of the changes come with a version, so that they get as far as their body.
  private RawRequest base(Operation operation, RandomGenerator random) {
    RawRequest request = Requests.of(operation, Optional.of(tokens.get()));
    boolean change = Set.of("PUT", "PATCH", "DELETE").contains(operation.method());
    return change && random.nextBoolean() ? request.header("If-Match: \"1\"") : request;
  }
}

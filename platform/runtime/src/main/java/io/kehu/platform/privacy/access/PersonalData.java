package io.kehu.platform.privacy.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What this service holds of a person: what would be erased or kept is what is shown.
@ApplicationScoped
class PersonalData {
  private static final int FETCHED_AT_ONCE = 500;

  private final Jdbi jdbi;
  private final AccessTable requests;
  private final Holdings holdings;
  private final List<Opening> openings;
  private final StoredJson json;
  private final Audit audit;
  private final Clock clock;

  PersonalData(
      Jdbi jdbi,
      AccessTable requests,
      Holdings holdings,
      @All List<Opening> openings,
      StoredJson json,
      Audit audit,
      Clock clock) {
    this.jdbi = jdbi;
    this.requests = requests;
    this.holdings = holdings;
    this.openings = openings;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /// A line a row: `{"table": …, "row": {…}}`. That somebody asked is recorded before anything is shown.
  ///
  /// @throws ProblemException `access-not-open`, `access-closed`
  @Transactional
  StreamingOutput export(UUID requestId) {
    AccessOpened request =
        requests
            .find(requestId)
            .orElseThrow(() -> ProblemException.of(AccessProblem.NOT_OPEN_HERE, requestId));
    if (!clock.instant().isBefore(request.readableUntil())) {
      throw ProblemException.of(AccessProblem.CLOSED, requestId);
    }
    Set<UUID> subjects = holdings.subjects(request);
    subjects.forEach(subject ->
        audit.record("personal-data", subject, "exported", null, Map.of("requestId", requestId)));
    Map<String, UnaryOperator<ObjectNode>> opened =
        openings.stream()
            .collect(Collectors.toMap(Opening::table, opening -> opening.forCaller(subjects)));
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      QuarkusTransaction.requiringNew()
          .run(() -> jdbi.useHandle(db -> writeAll(db, request, subjects, opened, text)));
      text.flush();
    };
  }

  private void writeAll(
      Handle db,
      AccessOpened request,
      Set<UUID> subjects,
      Map<String, UnaryOperator<ObjectNode>> opened,
      Writer text) {
    for (Holdings.Holding holding : holdings.of(request.kind())) {
      UnaryOperator<String> shown = shown(holding.table(), opened);
      subjects.forEach(subject -> write(db, holding, subject, shown, text));
    }
  }

  private UnaryOperator<String> shown(String table, Map<String, UnaryOperator<ObjectNode>> opened) {
    UnaryOperator<ObjectNode> opening = opened.get(table);
    return opening == null
        ? UnaryOperator.identity()
        : line -> {
          JsonNode whole = json.tree(line);
          return json.write(
              ((ObjectNode) whole).set("row", opening.apply((ObjectNode) whole.get("row"))));
        };
  }

  private static void write(
      Handle db, Holdings.Holding holding, UUID subject, UnaryOperator<String> shown, Writer text) {
    db.createQuery(
            "select cast(jsonb_build_object('table', '%1$s', 'row', to_jsonb(t)) as text) from %1$s t where %2$s"
                .formatted(holding.table(), holding.where()))
        .bind("subject", subject)
        .setFetchSize(FETCHED_AT_ONCE)
        .mapTo(String.class)
        .forEach(line -> {
          try {
            text.write(shown.apply(line) + "\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

package io.kehu.platform.sync.held;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.bulk.ImportKind.Imported;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.bulk.ImportKinds;
import io.kehu.platform.event.kafka.Faults;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.json.JsonReading;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.problem.Problems;
import io.kehu.platform.sync.Need;
import io.kehu.platform.sync.Sent;
import io.kehu.platform.sync.SyncAccount;
import io.kehu.platform.sync.held.HeldRowApi.Replay;
import io.kehu.platform.sync.held.HeldRowTable.Stored;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries held rows again, each in a transaction of its own. The record is written first and the held row removed last, as every upsert does it, so that a replay
/// and an upsert of one record never wait for each other both ways.
@ApplicationScoped
class HeldRowReplays {
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final HeldRowTable table;
  private final HeldRows held;
  private final SyncAccount account;
  private final ImportKinds kinds;
  private final CurrentCaller callers;
  private final JsonReading reading;
  private final StoredJson json;
  private final Validator validator;
  private final Problems problems;

  HeldRowReplays(
      HeldRowTable table,
      HeldRows held,
      SyncAccount account,
      ImportKinds kinds,
      CurrentCaller callers,
      JsonReading reading,
      StoredJson json,
      Validator validator,
      Problems problems) {
    this.table = table;
    this.held = held;
    this.account = account;
    this.kinds = kinds;
    this.callers = callers;
    this.reading = reading;
    this.json = json;
    this.validator = validator;
    this.problems = problems;
  }

  /// Takes what waits for a record that is here now, on behalf of those who sent it.
  void takeWaiting(Need here) {
    List<UUID> some = table.waitingFor(here, FIRST, BATCH);
    while (!some.isEmpty()) {
      some.stream()
          .flatMap(id -> table.find(id).stream())
          .forEach(row -> callers.callAs(row.caller(), () -> replay(row, null)));
      some = table.waitingFor(here, some.getLast(), BATCH);
    }
  }

  /// @param mended the row to be taken instead, null for the one that is held
  /// @throws ProblemException `held-row-of-another-record`
  Replay replay(Stored stored, @Nullable JsonNode mended) {
    JsonNode row = mended == null ? json.tree(stored.content()) : mended;
    return replay(kinds.named(stored.row().kind()), stored.row(), row);
  }

  private <R> Replay replay(ImportKind<R> kind, HeldRow row, JsonNode content) {
    try {
      R value = reading.convert(content, kind.rowType());
      requireSame(row, kind.sent(value));
      try {
        validate(value);
        return QuarkusTransaction.requiringNew().call(() -> taken(kind, value, row));
      } catch (RuntimeException refused) {
        return rejected(kind, value, row, refused);
      }
    } catch (ProblemException unreadable) {
      if (unreadable.problem() == HeldRowProblem.OF_ANOTHER_RECORD) {
        throw unreadable;
      }
      return answer(row, "REJECTED", null, problems.document(unreadable).members());
    }
  }

  private <R> Replay taken(ImportKind<R> kind, R value, HeldRow row) {
    Optional<Sent> sent = kind.sent(value);
    if (held.putBy(kind, value, sent).isPresent()) {
      return answer(row, RowOutcome.WAITING.name(), null, null);
    }
    Imported done = kind.importRow(value);
    account.taken(kind.name(), sent, done.outcome());
    return answer(row, done.outcome().name(), done.id(), null);
  }

  private <R> Replay rejected(ImportKind<R> kind, R value, HeldRow row, RuntimeException refused) {
    if (Faults.isPassing(refused)) {
      throw refused;
    }
    Map<String, Object> problem = problems.document(refused).members();
    QuarkusTransaction.requiringNew()
        .run(() -> held.reject(kind, value, kind.sent(value), problem));
    return answer(row, "REJECTED", null, problem);
  }

  private static void requireSame(HeldRow row, Optional<Sent> sent) {
    ExternalReference own = new ExternalReference(row.system(), row.externalId());
    if (sent.map(Sent::reference).filter(own::equals).isEmpty()) {
      throw ProblemException.of(HeldRowProblem.OF_ANOTHER_RECORD, row.externalId());
    }
  }

  private <R> void validate(R value) {
    Set<ConstraintViolation<R>> broken = validator.validate(value);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
  }

  private Replay answer(
      HeldRow row, String outcome, @Nullable UUID id, @Nullable Map<String, Object> problem) {
    return new Replay(
        row.id(), row.externalId(), outcome, id, problem == null ? null : json.toTree(problem));
  }
}

package io.kehu.customer.statement;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with statements. Whoever writes one holds its customer.
@ApplicationScoped
public class StatementService {
  private static final String KIND = "statement";

  private final StatementRepository statements;
  private final CustomerAccess customers;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final Messages messages;
  private final ObjectMapper json;
  private final Clock clock;

  StatementService(
      StatementRepository statements,
      CustomerAccess customers,
      Audit audit,
      MergePatch mergePatch,
      Messages messages,
      ObjectMapper json,
      Clock clock) {
    this.statements = statements;
    this.customers = customers;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public StatementApi.View create(UUID customerId, StatementData data) {
    return create(Ids.newId(), customerId, data, StatementSource.ENTERED);
  }

  @Transactional(SUPPORTS)
  public Page<StatementApi.Item> list(UUID customerId, ListRequest request) {
    return statements.of(customers.readable(customerId).id(), request);
  }

  @Transactional(SUPPORTS)
  public StatementApi.View get(UUID customerId, UUID id) {
    return StatementApi.View.from(readable(customerId, id));
  }

  @Transactional
  public StatementApi.View patch(
      UUID customerId, UUID id, @Nullable String ifMatch, JsonNode patch) {
    customers.writable(customerId);
    Statement statement = readable(customerId, id);
    JsonNode current = json.valueToTree(StatementApi.View.from(statement));
    IfMatch.require(ifMatch, statement.version(), current, patch);
    StatementData data = mergePatch.apply(statement.data(), patch, StatementData.class);
    return change(statement, data, StatementSource.ENTERED);
  }

  @Transactional
  public void remove(UUID customerId, UUID id, @Nullable String ifMatch) {
    customers.writable(customerId);
    StatementApi.View before = get(customerId, id);
    IfMatch.require(ifMatch, before.version(), before);
    statements.remove(id);
    audit.record(KIND, id, "removed", before, null);
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID customerId, UUID id, ListRequest request) {
    return audit.history(KIND, readable(customerId, id).id(), request);
  }

  /// A statement for those who compute from it.
  @Transactional(SUPPORTS)
  public Statement readable(UUID customerId, UUID id) {
    customers.readable(customerId);
    return statements
        .byId(id)
        .filter(statement -> statement.customerId().equals(customerId))
        .orElseThrow(() -> ProblemException.of(StatementError.NOT_FOUND, id));
  }

  /// The newest ones of a kind, newest first.
  @Transactional(SUPPORTS)
  public List<Statement> latest(UUID customerId, StatementKind kind, int count) {
    return statements.latest(customers.readable(customerId).id(), kind, count);
  }

  /// Those whose balance sheets are of these days, of any kind.
  @Transactional(SUPPORTS)
  public List<Statement> endingOn(UUID customerId, Collection<LocalDate> days) {
    return statements.endingOn(customers.readable(customerId).id(), days);
  }

  /// Creates a statement under an id that may be claimed already.
  StatementApi.View create(UUID id, UUID customerId, StatementData data, StatementSource source) {
    customers.writable(customerId);
    requirePossible(customerId, data, null);
    Statement statement =
        new Statement(id, 0, customerId, source, data, clock.instant(), clock.instant());
    statements.save(statement);
    StatementApi.View view = StatementApi.View.from(statement);
    audit.record(KIND, id, "created", null, view);
    return view;
  }

  /// The customer must be held.
  StatementApi.View change(Statement statement, StatementData data, StatementSource source) {
    StatementApi.View before = StatementApi.View.from(statement);
    if (data.equals(statement.data())) {
      return before;
    }
    requirePossible(statement.customerId(), data, statement.id());
    Statement changed = statement.changed(data, source, clock.instant());
    statements.save(changed);
    StatementApi.View after = StatementApi.View.from(changed);
    audit.record(KIND, statement.id(), "changed", before, after);
    return after;
  }

  private void requirePossible(UUID customerId, StatementData data, @Nullable UUID except) {
    List<FieldError> errors =
        Plausibility.of(data).stream()
            .filter(Plausibility.Finding::isError)
            .map(finding -> messages.field(finding.pointer(), finding.code().field()))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    Optional<Statement> other =
        statements.overlapping(customerId, data, except).stream().findFirst();
    other.ifPresent(taken -> {
      boolean same = taken.data().from().equals(data.from()) && taken.data().to().equals(data.to());
      throw ProblemException.of(
              same ? StatementError.PERIOD_TAKEN : StatementError.PERIOD_OVERLAPS,
              taken.data().from().toString(),
              taken.data().to().toString())
          .with("statementId", taken.id());
    });
  }
}

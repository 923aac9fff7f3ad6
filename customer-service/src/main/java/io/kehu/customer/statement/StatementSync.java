package io.kehu.customer.statement;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps statements in step with other systems. A statement that was entered here for the same period
/// is recognised by it and taken over.
@ApplicationScoped
public class StatementSync {
  private final StatementRepository statements;
  private final StatementService service;
  private final CustomerAccess customers;

  StatementSync(
      StatementRepository statements, StatementService service, CustomerAccess customers) {
    this.statements = statements;
    this.service = service;
    this.customers = customers;
  }

  @Transactional(SUPPORTS)
  public StatementApi.View get(ExternalReference reference) {
    Statement statement =
        statements
            .externalIds()
            .find(reference)
            .flatMap(statements::byId)
            .filter(found -> customers.mayRead(found.customerId()))
            .orElseThrow(() -> ProblemException.of(StatementError.NOT_FOUND, reference.id()));
    return StatementApi.View.from(statement);
  }

  /// Creates or replaces the statement that `reference` names.
  ///
  /// @param ifMatch the version to be changed, null for whatever version it is
  @Transactional
  Upserted<StatementApi.View> upsert(
      ExternalReference reference, StatementWrite write, @Nullable String ifMatch) {
    StatementData data = write.data();
    UUID customerId =
        customers
            .idOf(write.customer())
            .orElseThrow(() -> ProblemException.of(StatementError.CUSTOMER_UNKNOWN));
    customers.writable(customerId);
    Optional<UUID> entered = sameAs(customerId, data);
    Claim claim =
        statements.externalIds().claim(reference, entered.orElseGet(Ids::newId), write.stamp());
    Optional<Statement> known = statements.byId(claim.recordId());
    return known.isPresent()
        ? update(reference, write, claim, known.get(), customerId, ifMatch)
        : new Upserted<>(
            service.create(claim.recordId(), customerId, data, StatementSource.ERP), CREATED);
  }

  private Upserted<StatementApi.View> update(
      ExternalReference reference,
      StatementWrite write,
      Claim claim,
      Statement known,
      UUID customerId,
      @Nullable String ifMatch) {
    if (!known.customerId().equals(customerId)) {
      throw ProblemException.of(StatementError.OF_ANOTHER_CUSTOMER);
    }
    StatementApi.View before = StatementApi.View.from(known);
    IfMatch.optional(ifMatch, known.version(), before);
    return switch (write.stamp().comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(before, STALE);
      case SAME -> new Upserted<>(before, UNCHANGED);
      case NEWER, UNKNOWN -> {
        statements.externalIds().stamp(reference, write.stamp());
        StatementApi.View after = service.change(known, write.data(), StatementSource.ERP);
        boolean same = after.version() == before.version();
        yield new Upserted<>(after, same ? UNCHANGED : UPDATED);
      }
    };
  }

  private Optional<UUID> sameAs(UUID customerId, StatementData data) {
    return statements.overlapping(customerId, data, null).stream()
        .filter(
            other -> other.data().from().equals(data.from()) && other.data().to().equals(data.to()))
        .map(Statement::id)
        .findFirst();
  }
}

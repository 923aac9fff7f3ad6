package io.kehu.customer.ratio;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.statement.Statement;
import io.kehu.customer.statement.StatementData;
import io.kehu.customer.statement.StatementKind;
import io.kehu.customer.statement.StatementService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Computes ratios for those who may read the statements.
@ApplicationScoped
public class RatioService {
  private final StatementService statements;

  RatioService(StatementService statements) {
    this.statements = statements;
  }

  @Transactional(SUPPORTS)
  public RatioApi.PeriodView of(UUID customerId, UUID statementId) {
    Statement statement = statements.readable(customerId, statementId);
    return views(customerId, List.of(statement)).getFirst();
  }

  /// @param periods at most so many, the newest ones
  @Transactional(SUPPORTS)
  public RatioApi.Series series(UUID customerId, StatementKind kind, int periods) {
    List<Statement> newest = statements.latest(customerId, kind, periods);
    return new RatioApi.Series(kind, views(customerId, newest));
  }

  private List<RatioApi.PeriodView> views(UUID customerId, List<Statement> periods) {
    List<LocalDate> eves = periods.stream().map(RatioService::eve).toList();
    List<Statement> known = statements.endingOn(customerId, eves);
    return periods.stream().map(period -> view(period, before(period, known))).toList();
  }

  /// The balances of a day are the same whatever period ends on it; of several statements that of the
  /// same kind is taken.
  private static Optional<Statement> before(Statement period, List<Statement> known) {
    StatementData data = period.data();
    List<Statement> fitting =
        known.stream()
            .filter(other -> other.data().to().equals(eve(period)))
            .filter(other -> other.data().currency().equals(data.currency()))
            .toList();
    return fitting.stream()
        .filter(other -> other.data().kind() == data.kind())
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static LocalDate eve(Statement period) {
    return period.data().from().minusDays(1);
  }

  private static RatioApi.PeriodView view(Statement period, Optional<Statement> before) {
    StatementData data = period.data();
    return new RatioApi.PeriodView(
        period.id(),
        data.kind(),
        data.from(),
        data.to(),
        data.currency(),
        data.unit(),
        before.map(Statement::id).orElse(null),
        data.kind().periodsPerYear(),
        Ratios.of(data, before.map(Statement::data).orElse(null)));
  }
}

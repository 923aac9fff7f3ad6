package io.kehu.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private final Refusals refusals = new Refusals(new Violations());

  @Test
  void aDatabaseThatGoesAwayBeforeItAnswersACommitIsAway() {
    assertThat(refusals.of(commitRefusedBy(new SQLException("postmaster exit", "57P01"))).problem())
        .isEqualTo(GeneralProblem.SERVICE_UNAVAILABLE);
  }

  @Test
  void aTransactionThatIsRolledBackWithoutTheDatabasesWordIsOurError() {
    assertThat(refusals.of(new IllegalStateException(new RollbackException("timed out"))).problem())
        .isEqualTo(GeneralProblem.INTERNAL_ERROR);
  }

  /// As Narayana tells it: the connection's failure is suppressed, not the cause.
  private static Throwable commitRefusedBy(SQLException answer) {
    XAException xa = new XAException("Error trying to transactionCommit local transaction");
    xa.initCause(answer);
    RollbackException rollback =
        new RollbackException("ARJUNA016053: Could not commit transaction.");
    rollback.addSuppressed(xa);
    return new IllegalStateException(rollback);
  }
}

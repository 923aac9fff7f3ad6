package io.kehu.platform.sync;

import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sql.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Counts what becomes of the rows that systems send, in the transaction that takes them.
@ApplicationScoped
public class SyncAccount {
  static final String REJECTED = "REJECTED";

  private final Jdbi jdbi;
  private final UnitOfWork work;
  private final Clock clock;
  private final MeterRegistry metrics;

  SyncAccount(Jdbi jdbi, UnitOfWork work, Clock clock, MeterRegistry metrics) {
    this.jdbi = jdbi;
    this.work = work;
    this.clock = clock;
    this.metrics = metrics;
  }

  /// A row was taken. An older one of the same record that was held is of no more use.
  ///
  /// @param sent empty, or without a reference, where no system keeps this record in step
  public void taken(String kind, Optional<Sent> sent, RowOutcome outcome) {
    sent.ifPresent(row -> {
      if (row.reference() != null) {
        count(kind, row.reference(), outcome.name());
        mine().settled(kind, row.reference(), row.stamp());
      }
    });
  }

  /// A row waits for something.
  public void waits(String kind, ExternalReference reference) {
    count(kind, reference, RowOutcome.WAITING.name());
  }

  /// A row was refused.
  public void rejected(String kind, ExternalReference reference) {
    count(kind, reference, REJECTED);
  }

  private void count(String kind, ExternalReference reference, String outcome) {
    mine().count(kind, reference.system(), outcome);
  }

  private PendingAccount mine() {
    return work.of(
        this, PendingAccount.class, () -> new PendingAccount(jdbi, metrics, clock.instant()));
  }
}

package io.kehu.customer.tiering;

import io.kehu.customer.timeline.TimelineAddition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/// Counts how often we cared for a customer, in the transaction that adds to its timeline.
@ApplicationScoped
class CareCounter {
  private final Jdbi jdbi;

  CareCounter(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void added(@Observes TimelineAddition addition) {
    if (addition.kind().isCare()) {
      LocalDate day = LocalDate.ofInstant(addition.at(), ZoneOffset.UTC);
      jdbi.useHandle(db ->
          db.execute(
              """
              insert into customer_care as known (customer_id, day, entries) values (?, ?, 1)
              on conflict (customer_id, day) do update set entries = known.entries + 1
              """,
              addition.customerId(),
              day));
    }
  }
}

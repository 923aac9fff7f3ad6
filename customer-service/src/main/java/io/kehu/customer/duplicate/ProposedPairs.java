package io.kehu.customer.duplicate;

import io.kehu.platform.id.Ids;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.sql.UnitOfWork;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Puts pairs before somebody who can tell. What was decided once stays decided, and an open pair only gets its newest score.
@ApplicationScoped
public class ProposedPairs {
  private static final String PROPOSE =
      """
      insert into duplicate_pair
        (id, version, first_customer_id, second_customer_id, score, matched_by, reasons, status, found_at)
      values (?, 0, ?, ?, ?, string_to_array(?, ','), cast(? as jsonb), 'OPEN', ?)
      on conflict (first_customer_id, second_customer_id) do update
      set score = excluded.score, matched_by = excluded.matched_by, reasons = excluded.reasons,
        version = duplicate_pair.version + 1
      where duplicate_pair.status = 'OPEN' and
        (duplicate_pair.score, duplicate_pair.matched_by) <> (excluded.score, excluded.matched_by)
      """;

  private final UnitOfWork work;
  private final Clock clock;
  private final StoredJson json;
  private final Counter proposed;

  ProposedPairs(UnitOfWork work, Clock clock, StoredJson json, MeterRegistry metrics) {
    this.work = work;
    this.clock = clock;
    this.json = json;
    this.proposed = metrics.counter("kehu.customers.duplicates.proposed");
  }

  /// Written when the transaction ends.
  public void propose(UUID customerId, Collection<Found> others) {
    for (Found other : others) {
      UUID otherId = other.match().customer().id();
      boolean first = customerId.compareTo(otherId) < 0;
      work.later(
          PROPOSE,
          Ids.newId(),
          first ? customerId : otherId,
          first ? otherId : customerId,
          other.match().score(),
          String.join(",", other.matchedBy().stream().map(Enum::name).toList()),
          reasons(other),
          clock.instant().atOffset(ZoneOffset.UTC));
      proposed.increment();
    }
  }

  private String reasons(Found found) {
    return json.write(List.copyOf(found.match().verdict().reasons()));
  }
}

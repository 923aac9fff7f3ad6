package io.kehu.customer.scan;

import io.kehu.customer.duplicate.Candidates;
import io.kehu.customer.duplicate.Found;
import io.kehu.customer.duplicate.ProposedPairs;
import io.kehu.customer.match.CustomerParties;
import io.kehu.customer.match.Lookalike;
import io.kehu.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The next customers of a scan, in one transaction with the note that they are done.
@ApplicationScoped
class ScanStep {
  private static final int CHUNK = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final Jdbi jdbi;
  private final ScanTable scans;
  private final CustomerParties parties;
  private final Candidates candidates;
  private final ProposedPairs proposed;
  private final Clock clock;

  ScanStep(
      Jdbi jdbi,
      ScanTable scans,
      CustomerParties parties,
      Candidates candidates,
      ProposedPairs proposed,
      Clock clock) {
    this.jdbi = jdbi;
    this.scans = scans;
    this.parties = parties;
    this.candidates = candidates;
    this.proposed = proposed;
    this.clock = clock;
  }

  /// @return false when the scan is over
  boolean run(UUID scan) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Optional<ScanTable.Place> place = scans.lock(scan);
          if (place.isEmpty()) {
            return false;
          }
          List<Lookalike> next = after(place.get().after());
          if (next.isEmpty()) {
            scans.end(scan, DuplicateScanApi.State.DONE, clock.instant());
            return false;
          }
          candidates.lookAll(next.stream().map(Lookalike::party).toList(), Sql.TRUE);
          long pairs = next.stream().mapToLong(this::propose).sum();
          scans.advance(scan, next.getLast().id(), next.size(), pairs);
          return true;
        });
  }

  /// Each pair is found from its younger customer.
  private long propose(Lookalike customer) {
    List<Found> older =
        candidates.look(customer.party(), Sql.TRUE).stream()
            .filter(found -> found.match().customer().id().compareTo(customer.id()) < 0)
            .toList();
    proposed.propose(customer.id(), older);
    return older.size();
  }

  private List<Lookalike> after(@Nullable UUID last) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select %s from customer c where c.id > :last and c.merged_into_id is null and c.erased_at is null order by c.id limit :most"
                    .formatted(CustomerParties.COLUMNS))
            .bind("last", last == null ? FIRST : last)
            .bind("most", CHUNK)
            .map((row, _) -> parties.read(row, /* visible= */ true))
            .list());
  }
}

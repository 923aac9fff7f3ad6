package io.kehu.customer.duplicate;

import io.kehu.customer.match.Lookalikes;
import io.kehu.customer.match.MatchConfig;
import io.kehu.platform.matching.Party;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/// Finds the customers that may be the same as one: by keys, and by likeness. Keys are claimed, likeness is not: of two
/// alike customers created at the same moment neither knows of the other, until the next scan finds them.
@ApplicationScoped
public class Candidates {
  private final Duplicates duplicates;
  private final Lookalikes lookalikes;
  private final MatchConfig config;
  private final Timer lookups;

  Candidates(
      Duplicates duplicates, Lookalikes lookalikes, MatchConfig config, MeterRegistry metrics) {
    this.duplicates = duplicates;
    this.lookalikes = lookalikes;
    this.config = config;
    this.lookups = metrics.timer("kehu.customers.duplicates.lookups");
  }

  /// Claims and reads for many customers at once; [#claim] then finds them without asking the database.
  ///
  /// @param readable which customers (alias `c`) the caller may see
  public void claimAll(Collection<Party> parties, Sql readable) {
    duplicates.claim(keys(parties));
    prepare(parties, readable);
  }

  /// Reads for many customers at once; [#look] then finds them without asking the database.
  public void lookAll(Collection<Party> parties, Sql readable) {
    duplicates.look(keys(parties));
    prepare(parties, readable);
  }

  /// For a customer that is about to be saved: nobody else gets its keys until the transaction ends.
  public List<Found> claim(Party party, Sql readable) {
    duplicates.claim(DuplicateKeys.of(party));
    return find(party, readable);
  }

  public List<Found> look(Party party, Sql readable) {
    duplicates.look(DuplicateKeys.of(party));
    return find(party, readable);
  }

  /// True for those that nobody should create unasked.
  public boolean isCertain(Found found) {
    return !found.matchedBy().isEmpty() || found.match().score() >= config.certain();
  }

  private void prepare(Collection<Party> parties, Sql readable) {
    List<UUID> holders =
        parties.stream()
            .flatMap(party -> duplicates.holders(DuplicateKeys.of(party)).keySet().stream())
            .toList();
    lookups.record(() -> lookalikes.prepare(parties, holders, readable));
  }

  private List<Found> find(Party party, Sql readable) {
    SortedMap<UUID, Set<DuplicateKey.Kind>> holders = duplicates.holders(DuplicateKeys.of(party));
    return lookups.record(() -> lookalikes.of(party, holders.keySet(), readable)).stream()
        .map(match ->
            new Found(List.copyOf(holders.getOrDefault(match.customer().id(), Set.of())), match))
        .toList();
  }

  private static List<DuplicateKey> keys(Collection<Party> parties) {
    return parties.stream().flatMap(party -> DuplicateKeys.of(party).stream()).toList();
  }
}

package io.kehu.platform.external;

import io.kehu.platform.id.Ids;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The external ids of one aggregate: a table of (system, external id) with the record and the stamp
/// of its last accepted row.
public final class ExternalIds {
  private final Jdbi jdbi;
  private final UnitOfWork work;
  private final String claim;
  private final String claimAll;
  private final String lockAll;
  private final String lock;
  private final String stamp;
  private final String find;
  private final String list;

  /// @param table has the columns system, external_id, record_id, source_version, source_updated_at
  public ExternalIds(Jdbi jdbi, UnitOfWork work, String table) {
    this.jdbi = jdbi;
    this.work = work;
    claim =
        """
        insert into %s (system, external_id, record_id, source_version, source_updated_at)
        values (?, ?, ?, ?, ?) on conflict (system, external_id) do nothing\
        """
            .formatted(table);
    claimAll =
        """
        insert into %s (system, external_id, record_id)
        select * from unnest(:systems, :ids, :records) as asked(system, id, record)
        order by system, id on conflict (system, external_id) do nothing
        returning system, external_id, record_id\
        """
            .formatted(table);
    lockAll =
        """
        select system, external_id, record_id, source_version, source_updated_at from %s
        where (system, external_id) in (select * from unnest(:systems, :ids))
        order by system, external_id for update\
        """
            .formatted(table);
    lock =
        """
        select record_id, source_version, source_updated_at from %s
        where system = ? and external_id = ? for update\
        """
            .formatted(table);
    stamp =
        """
        update %s set source_version = ?, source_updated_at = ?
        where system = ? and external_id = ?\
        """
            .formatted(table);
    find = "select record_id from %s where system = ? and external_id = ?".formatted(table);
    list =
        """
        select system, external_id from %s where record_id = ? order by system, external_id\
        """
            .formatted(table);
  }

  /// What the transaction has claimed, as its next claim would find it.
  private static final class Claimed extends HashMap<ExternalReference, Claim> {
    private static final long serialVersionUID = 1L;
  }

  /// Finds the record of an external id and locks the id until the transaction ends; where nobody
  /// has it, holds it for `candidate` with its first stamp. Of two requests with the same new id the
  /// later one waits here and then finds what the earlier one made.
  public Claim claim(ExternalReference reference, UUID candidate, SourceStamp first) {
    Claim known = claimed().get(reference);
    Claim claim = known == null ? claimNow(reference, candidate, first) : known;
    SourceStamp stored = claim.isNew() ? first : claim.stored();
    claimed().put(reference, new Claim(claim.recordId(), false, stored));
    if (known != null && known.isNew()) {
      stamp(reference, first);
    }
    return claim;
  }

  /// Claims many ids at once, in one order everywhere; claiming each of them costs nothing
  /// afterwards. Nobody's are held for records with new ids.
  ///
  /// @return how many were nobody's
  public int claimAll(Collection<ExternalReference> references) {
    List<ExternalReference> asked =
        references.stream().distinct().filter(each -> !claimed().containsKey(each)).toList();
    if (asked.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(handle -> {
      bind(handle.createQuery(claimAll), asked)
          .bind("records", asked.stream().map(_ -> Ids.newId()).toList())
          .map((row, _) -> Map.entry(named(row), held(row)))
          .forEach(free -> claimed().put(free.getKey(), free.getValue()));
      List<ExternalReference> taken =
          asked.stream().filter(reference -> !claimed().containsKey(reference)).toList();
      bind(handle.createQuery(lockAll), taken)
          .map((row, context) -> Map.entry(named(row), taken(row, context)))
          .forEach(known -> claimed().put(known.getKey(), known.getValue()));
      return asked.size() - taken.size();
    });
  }

  private Claimed claimed() {
    return work.of(this, Claimed.class, Claimed::new);
  }

  private Claim claimNow(ExternalReference reference, UUID candidate, SourceStamp first) {
    return jdbi.withHandle(handle -> {
      int inserted =
          handle.execute(
              claim,
              reference.system(),
              reference.id(),
              candidate,
              first.version(),
              first.updatedAt());
      return inserted == 1
          ? new Claim(candidate, true, new SourceStamp(null, null))
          : handle.select(lock, reference.system(), reference.id()).map(ExternalIds::taken).one();
    });
  }

  /// Remembers how new the row was that has just been accepted, where it says so.
  public void stamp(ExternalReference reference, SourceStamp accepted) {
    if (accepted.version() == null && accepted.updatedAt() == null) {
      return;
    }
    claimed()
        .computeIfPresent(reference, (_, claim) -> new Claim(claim.recordId(), false, accepted));
    work.later(
        stamp, accepted.version(), utc(accepted.updatedAt()), reference.system(), reference.id());
  }

  public Optional<UUID> find(ExternalReference reference) {
    return jdbi.withHandle(handle ->
        handle.select(find, reference.system(), reference.id()).mapTo(UUID.class).findOne());
  }

  /// What other systems call the record.
  public List<ExternalReference> of(UUID recordId) {
    return jdbi.withHandle(handle ->
        handle
            .select(list, recordId)
            .map((row, context) -> new ExternalReference(row.getString(1), row.getString(2)))
            .list());
  }

  private static Query bind(Query query, List<ExternalReference> references) {
    return query
        .bind("systems", references.stream().map(ExternalReference::system).toList())
        .bind("ids", references.stream().map(ExternalReference::id).toList());
  }

  private static ExternalReference named(ResultSet row) throws SQLException {
    return new ExternalReference(row.getString("system"), row.getString("external_id"));
  }

  private static Claim held(ResultSet row) throws SQLException {
    return new Claim(row.getObject("record_id", UUID.class), true, new SourceStamp(null, null));
  }

  private static Claim taken(ResultSet row, StatementContext context) throws SQLException {
    return new Claim(
        row.getObject("record_id", UUID.class),
        false,
        new SourceStamp(
            row.getObject("source_version", Long.class),
            Rows.instantOrNull(row, "source_updated_at")));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}

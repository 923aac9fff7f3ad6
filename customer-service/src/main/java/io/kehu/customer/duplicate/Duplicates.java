package io.kehu.customer.duplicate;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The keys of all customers.
@ApplicationScoped
public class Duplicates {
  /// More than these are of no use to anybody who has to choose.
  private static final int MOST_CANDIDATES = 20;

  private final Jdbi jdbi;
  private final NamedLocks locks;
  private final UnitOfWork work;

  Duplicates(Jdbi jdbi, NamedLocks locks, UnitOfWork work) {
    this.jdbi = jdbi;
    this.locks = locks;
    this.work = work;
  }

  /// Claims the keys of many customers at once; claiming those of each costs nothing afterwards. Until
  /// the transaction ends nobody else can claim the same keys, so what [#holders] answers stays true until
  /// the caller has saved its own.
  public void claim(Collection<DuplicateKey> keys) {
    List<DuplicateKey> fresh = fresh(keys);
    if (!fresh.isEmpty()) {
      work.flush();
      locks.take(fresh.stream().map(key -> key.kind() + ":" + key.value()).toList());
      read(fresh);
    }
  }

  /// As [#claim], only to look: others may have the keys the next moment.
  public void look(Collection<DuplicateKey> keys) {
    List<DuplicateKey> fresh = fresh(keys);
    if (!fresh.isEmpty()) {
      work.flush();
      read(fresh);
    }
  }

  /// The customers that have one of the keys, which were claimed or looked at before, with the kinds of their keys.
  public SortedMap<UUID, Set<DuplicateKey.Kind>> holders(Collection<DuplicateKey> keys) {
    return claims().holders(keys, MOST_CANDIDATES);
  }

  /// Sets the keys of one customer.
  ///
  /// @param before the keys that it had
  public void save(UUID customerId, List<DuplicateKey> before, List<DuplicateKey> after) {
    claims().set(customerId, before, after);
  }

  private List<DuplicateKey> fresh(Collection<DuplicateKey> keys) {
    Claims claims = claims();
    return keys.stream().distinct().filter(key -> !claims.holds(key)).toList();
  }

  private Claims claims() {
    return work.of(this, Claims.class, () -> new Claims(jdbi));
  }

  /// Of each key its first customers, which are enough to know the first of several keys.
  private void read(List<DuplicateKey> keys) {
    Claims claims = claims();
    keys.forEach(claims::hold);
    jdbi.useHandle(db ->
        db.createQuery(
                """
                select asked.kind, asked.value, first.customer_id
                from unnest(:kinds, :values) as asked(kind, value)
                cross join lateral (
                  select k.customer_id from customer_key k
                  where k.kind = asked.kind and k.value = asked.value
                  order by k.customer_id limit :most) as first
                """)
            .bind("kinds", keys.stream().map(DuplicateKey::kind).toList())
            .bind("values", keys.stream().map(DuplicateKey::value).toList())
            .bind("most", MOST_CANDIDATES)
            .map((row, _) -> {
              claims.put(key(row), row.getObject("customer_id", UUID.class));
              return true;
            })
            .list());
  }

  private static DuplicateKey key(ResultSet row) throws SQLException {
    return new DuplicateKey(
        DuplicateKey.Kind.valueOf(row.getString("kind")), row.getString("value"));
  }
}

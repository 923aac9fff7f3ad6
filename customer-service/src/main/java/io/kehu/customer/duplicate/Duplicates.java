package io.kehu.customer.duplicate;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

  /// The customers that have one of the keys. Until the transaction ends nobody else can ask for
  /// the same keys, so the answer stays true until the caller has saved its own.
  ///
  /// @param readable which customers (alias `c`) the caller may see
  public List<Candidate> claim(List<DuplicateKey> keys, Sql readable) {
    claimAll(keys, readable);
    return claims().candidates(keys, MOST_CANDIDATES);
  }

  /// Claims the keys of many customers at once; claiming those of each costs nothing afterwards.
  public void claimAll(Collection<DuplicateKey> keys, Sql readable) {
    List<DuplicateKey> fresh =
        keys.stream().distinct().filter(key -> !claims().holds(key)).toList();
    if (!fresh.isEmpty()) {
      work.flush();
      locks.take(fresh.stream().map(key -> key.kind() + ":" + key.value()).toList());
      fresh.forEach(claims()::hold);
      read(fresh, readable);
    }
  }

  /// Sets the keys of one customer, whom the caller may see.
  ///
  /// @param before the keys that it had
  public void save(Holder customer, List<DuplicateKey> before, List<DuplicateKey> after) {
    claims().set(customer, before, after);
  }

  private Claims claims() {
    return work.of(this, Claims.class, () -> new Claims(jdbi));
  }

  /// Of each key its first customers, which are enough to know the first of several keys.
  private void read(List<DuplicateKey> keys, Sql readable) {
    jdbi.useHandle(db ->
        db.createQuery(
                """
                select asked.kind, asked.value, c.id, c.number, c.name, %s as visible
                from unnest(:kinds, :values) as asked(kind, value)
                cross join lateral (
                  select k.customer_id from customer_key k
                  where k.kind = asked.kind and k.value = asked.value
                  order by k.customer_id limit :most) as first
                join customer c on c.id = first.customer_id
                """
                    .formatted(readable.text()))
            .bind("kinds", keys.stream().map(DuplicateKey::kind).toList())
            .bind("values", keys.stream().map(DuplicateKey::value).toList())
            .bindMap(readable.parameters())
            .bind("most", MOST_CANDIDATES)
            .map((row, _) -> claims().put(key(row), holder(row)))
            .list());
  }

  private static DuplicateKey key(ResultSet row) throws SQLException {
    return new DuplicateKey(
        DuplicateKey.Kind.valueOf(row.getString("kind")), row.getString("value"));
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getBoolean("visible"));
  }
}

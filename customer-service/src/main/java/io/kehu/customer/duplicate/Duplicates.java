package io.kehu.customer.duplicate;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// The keys of all customers.
@ApplicationScoped
public class Duplicates {
  /// More than these are of no use to anybody who has to choose.
  private static final int MOST_CANDIDATES = 20;

  private final Jdbi jdbi;
  private final NamedLocks locks;

  Duplicates(Jdbi jdbi, NamedLocks locks) {
    this.jdbi = jdbi;
    this.locks = locks;
  }

  /// The customers that have one of the keys. Until the transaction ends nobody else can ask for
  /// the same keys, so the answer stays true until the caller has saved its own.
  ///
  /// @param readable which customers (alias `c`) the caller may see
  public List<Candidate> claim(List<DuplicateKey> keys, Sql readable) {
    if (keys.isEmpty()) {
      return List.of();
    }
    locks.take(keys.stream().map(key -> key.kind() + ":" + key.value()).toList());
    return jdbi.withHandle(db ->
        bound(
                db.createQuery(
                    """
                    select c.id, c.number, c.name, %s as visible,
                           array_agg(distinct k.kind order by k.kind) as matched_by
                    from customer_key k join customer c on c.id = k.customer_id
                    where (k.kind, k.value) in (select * from unnest(:kinds, :values))
                    group by c.id order by c.id limit :most
                    """
                        .formatted(readable.text())),
                keys)
            .bindMap(readable.parameters())
            .bind("most", MOST_CANDIDATES)
            .map((row, _) -> candidate(row))
            .list());
  }

  /// Sets the keys of one customer.
  public void save(UUID customerId, List<DuplicateKey> keys) {
    jdbi.useHandle(db -> {
      bound(
              db.createUpdate(
                  """
                  delete from customer_key where customer_id = :customerId
                    and (kind, value) not in (select * from unnest(:kinds, :values))
                  """),
              keys)
          .bind("customerId", customerId)
          .execute();
      bound(
              db.createUpdate(
                  """
                  insert into customer_key (customer_id, kind, value)
                  select :customerId, kind, value from unnest(:kinds, :values) as k(kind, value)
                  on conflict do nothing
                  """),
              keys)
          .bind("customerId", customerId)
          .execute();
    });
  }

  private static <S extends SqlStatement<S>> S bound(S statement, List<DuplicateKey> keys) {
    return statement
        .bind("kinds", keys.stream().map(DuplicateKey::kind).toList())
        .bind("values", keys.stream().map(DuplicateKey::value).toList());
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    boolean visible = row.getBoolean("visible");
    return new Candidate(
        visible ? row.getObject("id", UUID.class) : null,
        visible ? row.getString("number") : null,
        visible ? row.getString("name") : null,
        Arrays.stream((String[]) row.getArray("matched_by").getArray())
            .map(DuplicateKey.Kind::valueOf)
            .toList());
  }
}

package io.kehu.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What belongs to the transaction in hand and goes with it: what it knows for as long as it holds its locks, and what it has yet to write. Whatever is
/// [Pending] is written before the transaction ends, many rows in one statement, and a failure there rolls it back like any other. Until then plain SQL does
/// not see it: who reads what may be pending calls [#flush] first.
@ApplicationScoped
public class UnitOfWork {
  private final TransactionSynchronizationRegistry transactions;
  private final EntityManager entities;
  private final DataSource database;

  UnitOfWork(
      TransactionSynchronizationRegistry transactions,
      EntityManager entities,
      DataSource database) {
    this.transactions = transactions;
    this.entities = entities;
    this.database = database;
  }

  /// The transaction's own `T` of an owner, made at the first call.
  ///
  /// @throws IllegalStateException outside a transaction
  public <T> T of(Object owner, Class<T> type, Supplier<T> first) {
    return type.cast(parts().computeIfAbsent(owner, _ -> first.get()));
  }

  /// The same where it was made already; empty outside a transaction, too.
  public <T> Optional<T> known(Object owner, Class<T> type) {
    return transactions.getTransactionKey() != null
            && transactions.getResource(this) instanceof Parts parts
        ? Optional.ofNullable(parts.byOwner.get(owner)).map(type::cast)
        : Optional.empty();
  }

  /// Takes an insert or update whose effect nobody reads before the transaction ends. Those of one text are sent together, in order.
  ///
  /// @param sql with a `?` for each value
  /// @param values as PostgreSQL's driver takes them
  /// @throws IllegalStateException outside a transaction
  public void later(String sql, @Nullable Object... values) {
    of(sql, PendingBatch.class, () -> new PendingBatch(database, sql)).add(values);
  }

  /// Writes what is pending now: entities first, because rows may refer to them, then everything else in the order in which it began.
  public void flush() {
    entities.flush();
    parts().values().forEach(UnitOfWork::writeIfPending);
  }

  private static void writeIfPending(Object part) {
    if (part instanceof Pending pending) {
      write(pending);
    }
  }

  static void write(Pending pending) {
    try {
      pending.write();
    } catch (SQLException e) {
      throw new IllegalStateException("What was pending could not be written", e);
    }
  }

  private Map<Object, Object> parts() {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException("Only within a transaction");
    }
    if (transactions.getResource(this) instanceof Parts known) {
      return known.byOwner;
    }
    Parts parts = new Parts();
    transactions.putResource(this, parts);
    transactions.registerInterposedSynchronization(parts);
    return parts.byOwner;
  }

  private static final class Parts implements Synchronization {
    private final Map<Object, Object> byOwner = new LinkedHashMap<>();

    /// Comes after Hibernate, which is no interposed synchronization: entities are written already.
    @Override
    public void beforeCompletion() {
      byOwner.values().forEach(UnitOfWork::writeIfPending);
    }

    @Override
    public void afterCompletion(int status) {}
  }
}

package io.kehu.customer.customer;

import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jdbi.v3.core.Jdbi;

/// Numbers that no customer ever had: `C-000001`. Some are never given to anybody.
@ApplicationScoped
class CustomerNumbers {
  private final Jdbi jdbi;
  private final UnitOfWork work;

  CustomerNumbers(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  private static final class Reserve {
    private final Queue<Long> numbers = new ArrayDeque<>();
  }

  /// Draws numbers for as many customers as the transaction is about to create.
  void reserve(int count) {
    jdbi.useHandle(db ->
        db.createQuery("select nextval('customer_number') from generate_series(1, :count)")
            .bind("count", count)
            .mapTo(Long.class)
            .forEach(reserve().numbers::add));
  }

  String next() {
    if (reserve().numbers.isEmpty()) {
      reserve(1);
    }
    return "C-%06d".formatted(reserve().numbers.remove());
  }

  private Reserve reserve() {
    return work.of(this, Reserve.class, Reserve::new);
  }
}

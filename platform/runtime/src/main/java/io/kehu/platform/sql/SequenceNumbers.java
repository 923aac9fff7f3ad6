package io.kehu.platform.sql;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jdbi.v3.core.Jdbi;

/// Numbers of a database sequence, none of them drawn twice. Those that a transaction reserves and does not use are never given to anybody.
public final class SequenceNumbers {
  private final Jdbi jdbi;
  private final UnitOfWork work;
  private final String sequence;

  public SequenceNumbers(Jdbi jdbi, UnitOfWork work, String sequence) {
    this.jdbi = jdbi;
    this.work = work;
    this.sequence = sequence;
  }

  private static final class Reserve {
    private final Queue<Long> numbers = new ArrayDeque<>();
  }

  /// Draws for as many records as the transaction is about to create.
  public void reserve(int count) {
    if (count == 0) {
      return;
    }
    jdbi.useHandle(handle ->
        handle
            .createQuery("select nextval(:sequence) from generate_series(1, :count)")
            .bind("sequence", sequence)
            .bind("count", count)
            .mapTo(Long.class)
            .forEach(reserve().numbers::add));
  }

  public long next() {
    if (reserve().numbers.isEmpty()) {
      reserve(1);
    }
    return reserve().numbers.remove();
  }

  private Reserve reserve() {
    return work.of(this, Reserve.class, Reserve::new);
  }
}

package io.kehu.analytics.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The facts of one generation, as queries see them: table names are plain, the generation is chosen by search path.
@ApplicationScoped
public class Model {
  private final Jdbi jdbi;
  private final Generations generations;

  Model(Jdbi jdbi, Generations generations) {
    this.jdbi = jdbi;
    this.generations = generations;
  }

  /// Runs `query` on the live generation. All queries of one call see the same state.
  @Transactional
  public <T> T live(Function<Handle, T> query) {
    return in(generations.live(), query);
  }

  /// Writes to one generation, in the transaction in hand. Rows are found by their keys: a generation that was begun a
  /// moment ago has no statistics, and PostgreSQL would look through its tables anew for each batch.
  @Transactional
  public void use(int generation, Consumer<Handle> work) {
    in(
        generation,
        handle -> {
          handle.execute("set local enable_seqscan = off");
          work.accept(handle);
          return generation;
        });
  }

  /// Runs `work` on one generation, in the transaction in hand.
  @Transactional
  public <T> T in(int generation, Function<Handle, T> work) {
    return jdbi.withHandle(handle -> {
      handle.execute("set local search_path to " + Generations.schema(generation) + ", public");
      return work.apply(handle);
    });
  }
}

package io.kehu.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Runs the items of a `POST …/batch` one by one, each in its own transaction, or all in one when `atomic`.
@ApplicationScoped
public class Batches {
  /// @param work does one item; throws `ProblemException` to refuse it
  public <T> BatchResult run(BatchRequest<T> request, Function<T, BatchResult.Done> work) {
    throw new UnsupportedOperationException();
  }
}

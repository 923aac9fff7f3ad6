package io.kehu.gateway.inquiry;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is expensive to ask for. While one question is under way, all who want it wait for the
/// same answer; afterwards the answer serves for a while. Failures are not remembered.
public final class Remembered<T> {
  private final Supplier<Future<T>> question;
  private final Function<T, Duration> validity;
  private final AtomicReference<@Nullable Kept<T>> kept = new AtomicReference<>();

  /// @param question asks for the value
  /// @param validity how long a value serves
  public Remembered(Supplier<Future<T>> question, Function<T, Duration> validity) {
    this.question = question;
    this.validity = validity;
  }

  /// Completes on the context of the one who asks.
  public Future<T> get() {
    Kept<T> current = kept.get();
    if (current != null && current.serves(validity)) {
      return onCallersContext(current.answer());
    }
    Promise<T> promise = Promise.promise();
    Kept<T> mine = new Kept<>(promise.future(), System.nanoTime());
    if (!kept.compareAndSet(current, mine)) {
      return get();
    }
    Future.succeededFuture().compose(now -> question.get()).onComplete(promise);
    return onCallersContext(mine.answer());
  }

  private static <T> Future<T> onCallersContext(Future<T> answer) {
    Context context = Vertx.currentContext();
    if (context == null || answer.isComplete()) {
      return answer;
    }
    Promise<T> promise = Promise.promise();
    answer.onComplete(result -> context.runOnContext(back -> promise.handle(result)));
    return promise.future();
  }

  private record Kept<T>(Future<T> answer, long askedAt) {
    boolean serves(Function<T, Duration> validity) {
      if (!answer.isComplete()) {
        return true;
      }
      return answer.succeeded()
          && System.nanoTime() - askedAt < validity.apply(answer.result()).toNanos();
    }
  }
}

package io.kehu.platform.bulk;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Reads the next chunk while the one in hand is written: one chunk ahead and no more.
final class ReadAhead<T> implements AutoCloseable {
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-reader").factory());
  private final Supplier<List<T>> source;
  private Future<List<T>> next;

  /// @param source answers the next chunk, empty at the end; never called by two threads at once
  ReadAhead(Supplier<List<T>> source) {
    this.source = source;
    this.next = reader.submit(source::get);
  }

  /// Empty at the end. What the source throws is thrown here, in its place among the chunks.
  List<T> next() {
    List<T> chunk = await(next);
    if (!chunk.isEmpty()) {
      next = reader.submit(source::get);
    }
    return chunk;
  }

  private static <T> List<T> await(Future<List<T>> chunk) {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a file was read", e);
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}

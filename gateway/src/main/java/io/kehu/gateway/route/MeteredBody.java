package io.kehu.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// The body of a request, cut off where it grows past the limit. A body with a Content-Length was
/// judged before; this is for those that come in chunks without saying how many.
final class MeteredBody extends PassingStream {
  private final long limit;
  private long seen;
  private @Nullable Handler<Throwable> failed;

  MeteredBody(ReadStream<Buffer> source, long limit) {
    super(source);
    this.limit = limit;
  }

  boolean isTooLarge() {
    return seen > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    return super.handler(handler == null ? null : part -> pass(part, handler));
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    return super.exceptionHandler(handler);
  }

  private void pass(Buffer part, Handler<Buffer> handler) {
    seen += part.length();
    if (!isTooLarge()) {
      handler.handle(part);
    } else if (failed != null) {
      failed.handle(new IllegalStateException("body too large"));
    }
  }
}

package io.kehu.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// The body of a request on its way to a service, cut off where it grows past the limit. A body with
/// a Content-Length was judged before; this is for those that come in chunks without saying how many.
final class MeteredBody implements ReadStream<Buffer> {
  private final HttpServerRequest source;
  private final long limit;
  private long seen;
  private @Nullable Handler<Throwable> failed;

  MeteredBody(HttpServerRequest source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  boolean isTooLarge() {
    return seen > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    if (handler == null) {
      source.handler(null);
    } else {
      source.handler(part -> pass(part, handler));
    }
    return this;
  }

  private void pass(Buffer part, Handler<Buffer> handler) {
    seen += part.length();
    if (!isTooLarge()) {
      handler.handle(part);
    } else if (failed != null) {
      failed.handle(new IllegalStateException("body too large"));
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}

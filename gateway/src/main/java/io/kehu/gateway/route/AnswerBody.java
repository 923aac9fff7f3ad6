package io.kehu.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// The body of an answer. If the service breaks off in the middle, the client's connection is closed
/// at once: its only sign that the answer is not whole.
///
/// The failure is not handed on, because the proxy would reset the response, and a response that is
/// reset after its head was sent never reports its end: a graceful shutdown would wait for it in vain.
final class AnswerBody extends PassingStream {
  private final HttpConnection client;

  AnswerBody(ReadStream<Buffer> source, HttpConnection client) {
    super(source);
    this.client = client;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    return super.exceptionHandler(handler == null ? null : brokenOff -> client.close());
  }
}

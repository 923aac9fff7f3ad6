package io.kehu.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// The rest of a body whose request is refused before it was read.
///
/// A short rest is read and forgotten, and the connection stays. A long or endless one must not be
/// read; but a connection that is closed while the client still sends is reset, and the client may
/// never see the answer. So the client is told to close, gets some seconds to notice, and is cut off.
final class UnreadBody {
  private static final long SHORT = 64 * 1024L;
  private static final long PATIENCE_MILLIS = 2_000;

  private UnreadBody() {}

  static void leave(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded() || isShort(request)) {
      request.resume();
      return;
    }
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    long cutOff = context.vertx().setTimer(PATIENCE_MILLIS, timer -> request.connection().close());
    request.exceptionHandler(gone -> context.vertx().cancelTimer(cutOff));
    request.handler(ignored -> {});
    request.endHandler(complete -> {
      context.vertx().cancelTimer(cutOff);
      request.connection().close();
    });
    request.resume();
  }

  private static boolean isShort(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return false;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return true;
    }
    try {
      return Long.parseLong(length) <= SHORT;
    } catch (NumberFormatException unreadable) {
      return false;
    }
  }
}

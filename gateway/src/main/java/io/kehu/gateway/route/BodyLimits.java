package io.kehu.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/// How large a body may be, and how large it says it is.
@Singleton
public final class BodyLimits {
  private final long ordinary;
  private final long imports;

  BodyLimits(ForwardConfig config) {
    this.ordinary = config.body().asLongValue();
    this.imports = config.importBody().asLongValue();
  }

  /// In bytes.
  public long of(Target target) {
    return target.lane() == Lane.FILE ? imports : ordinary;
  }

  /// In bytes; -1 where the request does not say it, as with chunked bodies.
  ///
  /// @throws NumberFormatException where the header is not a number
  public static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null || isChunked(request) ? -1 : Long.parseLong(length);
  }

  public static boolean hasBody(HttpServerRequest request) {
    return isChunked(request) || declaredLength(request) > 0;
  }

  private static boolean isChunked(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }
}

package io.kehu.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// Connections to the services. Each event loop has its own pools, so that a request, its connection
/// and its answer stay on one thread.
@Singleton
final class Connections {
  private final ForwardConfig config;
  private final ThreadLocal<HttpClient> prompt;
  private final ThreadLocal<HttpClient> patient;

  Connections(Vertx vertx, ForwardConfig config) {
    this.config = config;
    this.prompt = ThreadLocal.withInitial(() -> pool(vertx));
    this.patient = ThreadLocal.withInitial(() -> pool(vertx));
  }

  /// A request on a free connection, or a [Failure] of kind `UNREACHABLE` or `BUSY`. The service's
  /// circuit learns how it went.
  Future<HttpClientRequest> open(Service service, Lane lane) {
    RequestOptions options =
        service
            .request()
            .setConnectTimeout(config.queueTimeout().toMillis())
            .setIdleTimeout(patience(lane).toMillis());
    HttpClient client = lane == Lane.ORDINARY ? prompt.get() : patient.get();
    return client
        .request(options)
        .onSuccess(opened -> service.circuit().connected())
        .recover(cause -> {
          Failure failure = new Failure(kindOf(cause), cause);
          if (failure.kind() == Failure.Kind.UNREACHABLE) {
            service.circuit().failed();
          } else {
            service.circuit().undecided();
          }
          return Future.failedFuture(failure);
        });
  }

  /// How long a service may be silent.
  Duration patience(Lane lane) {
    return switch (lane) {
      case ORDINARY -> config.timeout();
      case FILE -> config.importTimeout();
      case LONG_POLL -> config.longPollTimeout();
    };
  }

  private static Failure.Kind kindOf(Throwable cause) {
    boolean queued =
        cause instanceof ConnectionPoolTooBusyException || cause instanceof TimeoutException;
    return queued ? Failure.Kind.BUSY : Failure.Kind.UNREACHABLE;
  }

  private HttpClient pool(Vertx vertx) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
            .setDecompressionSupported(false)
            .setTcpNoDelay(true);
    PoolOptions size =
        new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.queue());
    return vertx.createHttpClient(options, size);
  }
}

package io.kehu.gateway.inquiry;

import io.kehu.gateway.route.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The gateway's own questions to services, apart from what it forwards: few, short, and on
/// connections of their own, so that they are answered even when the pools for clients are full.
@Singleton
public final class ServiceCalls {
  private static final int CONNECTIONS = 4;

  private final HttpClient client;

  ServiceCalls(Vertx vertx) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /// Reads an inner address of a service. Fails where it cannot be reached or takes longer than the
  /// timeout as a whole.
  public Future<Answer> get(Service service, String path, Duration timeout) {
    Future<Answer> answer =
        client
            .request(
                service
                    .request()
                    .setURI(path)
                    .setTimeout(timeout.toMillis())
                    .putHeader("Accept", "application/json"))
            .compose(HttpClientRequest::send)
            .compose(
                response -> response.body().map(body -> new Answer(response.statusCode(), body)));
    return answer.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What the service said.
  public record Answer(int status, Buffer body) {}
}

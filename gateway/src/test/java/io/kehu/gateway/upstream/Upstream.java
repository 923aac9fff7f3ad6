package io.kehu.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One service. The path chooses its behaviour.
public final class Upstream {
  private final String name;
  private final HttpServer server;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  public Upstream(Vertx vertx, String name, int port) {
    this.name = name;
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(port, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  public int port() {
    return server.actualPort();
  }

  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    String path = request.path();
    switch (path) {
      case "/q/health/ready" -> response.end("{\"status\":\"UP\"}");
      case "/q/openapi" -> json(response, Documents.of(name));
      case "/v1/silent", "/v1/survey-links/silent" -> request.resume();
      case "/v1/hang-up" -> request.connection().close();
      case "/v1/half" -> half(request);
      case "/v1/empty" -> response.setStatusCode(204).end();
      case "/v1/unchanged" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "/v1/created" ->
          response
              .setStatusCode(201)
              .putHeader("ETag", "\"1\"")
              .putHeader("Location", request.getHeader("X-Forwarded-Prefix") + "/v1/created/1")
              .end();
      case "/v1/chatty" -> chatty(response);
      case "/v1/large" -> json(response, new JsonObject().put("text", "kehu ".repeat(10_000)));
      default -> {
        if (path.startsWith("/v1/flaky/") && seen.add(request.uri())) {
          request.connection().close();
        } else {
          echo(request);
        }
      }
    }
  }

  private void echo(HttpServerRequest request) {
    request
        .body()
        .onSuccess(body -> {
          JsonObject headers = new JsonObject();
          request
              .headers()
              .names()
              .forEach(each ->
                  headers.put(
                      each.toLowerCase(Locale.ROOT),
                      new JsonArray(request.headers().getAll(each))));
          json(
              request.response(),
              new JsonObject()
                  .put("service", name)
                  .put("method", request.method().name())
                  .put("uri", request.uri())
                  .put("headers", headers)
                  .put("bytes", body.length()));
        });
  }

  private static void half(HttpServerRequest request) {
    request.response().putHeader("Content-Length", "100").write("only this");
    request.connection().close();
  }

  private static void chatty(HttpServerResponse response) {
    response
        .putHeader("Connection", "X-Private")
        .putHeader("X-Private", "between us")
        .putHeader("Server", "secret/1.0")
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Cache-Control", "private, max-age=5")
        .putHeader("X-Request-Id", "made-by-the-service")
        .putHeader("Idempotency-Replayed", "true")
        .end("hello");
  }

  private static void json(HttpServerResponse response, JsonObject body) {
    response.putHeader("Content-Type", "application/json").end(body.toBuffer());
  }
}

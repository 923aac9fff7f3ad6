package io.kehu.gateway.route;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/// Passes a service's answer on to the client, as a stream.
///
/// When either side breaks off in the middle, both connections are closed: for the client that is the
/// only sign that the answer is not whole. The proxy library's own delivery would reset the response
/// instead, and a response that is reset after its head was written never reports its end, so that a
/// graceful shutdown would wait for it in vain.
///
/// @param question what was sent to the service
/// @param answer what came back, not read yet
record Delivery(HttpClientRequest question, ProxyResponse answer) {
  private static final int NO_CONTENT = 204;

  void to(HttpServerRequest client) {
    HttpServerResponse response = client.response();
    PassedHeaders.toClient(answer.headers());
    response.setStatusCode(answer.getStatusCode()).headers().addAll(answer.headers());
    Body body = answer.getBody();
    if (body.length() < 0 && answer.getStatusCode() != NO_CONTENT) {
      response.setChunked(true);
    }
    body.stream()
        .pipe()
        .endOnFailure(false)
        .to(response)
        .onFailure(brokenOff -> {
          question.reset();
          client.connection().close();
        });
  }
}

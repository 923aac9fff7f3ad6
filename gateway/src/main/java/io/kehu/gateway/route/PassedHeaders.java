package io.kehu.gateway.route;

import io.kehu.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;

/// Which headers cross the door, both ways.
final class PassedHeaders {
  /// Between two machines only, never forwarded (RFC 9110, 7.6.1), beside those named by `Connection`.
  private static final List<String> HOP_BY_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Connection",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "TE",
          "Trailer",
          "Upgrade");

  /// Clients may not tell services where they come from; the gateway says it.
  private static final List<String> SAID_BY_THE_GATEWAY =
      List.of(
          "Forwarded",
          "X-Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Forwarded-Server",
          "X-Forwarded-Ssl",
          "X-Real-IP",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-HTTP-Method-Override");

  /// Handled here: answers are compressed at the door, and `100 Continue` was sent by it.
  private static final List<String> HANDLED_HERE = List.of("Accept-Encoding", "Expect");

  private PassedHeaders() {}

  /// Makes the client's headers fit for the service.
  static void toService(MultiMap headers, HttpServerRequest request, Target target, Visit visit) {
    dropHopByHop(headers);
    SAID_BY_THE_GATEWAY.forEach(headers::remove);
    HANDLED_HERE.forEach(headers::remove);
    SocketAddress client = request.remoteAddress();
    HostAndPort authority = request.authority();
    headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
    headers.set("X-Forwarded-Prefix", Locator.PREFIX + target.service().name());
    if (client != null && client.hostAddress() != null) {
      headers.set("X-Forwarded-For", client.hostAddress());
    }
    if (authority != null) {
      headers.set("X-Forwarded-Host", authority.toString());
    }
    headers.set(Visit.REQUEST_ID_HEADER, visit.requestId());
    headers.set(Visit.TRACEPARENT_HEADER, visit.trace().traceparent());
    if (!visit.trace().continued()) {
      headers.remove(Visit.TRACESTATE_HEADER);
    }
  }

  /// Makes the service's headers fit for the client. Origins are judged at the door alone.
  static void toClient(MultiMap headers) {
    dropHopByHop(headers);
    headers.remove("Transfer-Encoding");
    headers.remove("Server");
    for (String name : List.copyOf(headers.names())) {
      if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
        headers.remove(name);
      }
    }
  }

  private static void dropHopByHop(MultiMap headers) {
    for (String value : List.copyOf(headers.getAll("Connection"))) {
      for (String name : value.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.strip());
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }
}

package io.kehu.gateway.door;

import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/// Answers the questions of browsers on behalf of pages of other origins. Without cookies there are no
/// credentials to lend: pages send their token themselves.
@Singleton
final class CorsGate implements Handler<RoutingContext> {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key,"
          + " Prefer, X-Request-Id, traceparent, tracestate";
  private static final String EXPOSED_HEADERS =
      "ETag, Location, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
          + " X-Request-Id, traceparent, Idempotency-Replayed, Deprecation, Sunset";
  private static final int NO_CONTENT = 204;

  private final Set<String> origins;
  private final boolean anyOrigin;
  private final String maxAge;
  private final Problems problems;

  CorsGate(DoorConfig config, Problems problems) {
    this.origins = new HashSet<>(config.cors().origins());
    origins.add(config.publicUrl().getScheme() + "://" + config.publicUrl().getAuthority());
    this.anyOrigin = origins.contains("*");
    this.maxAge = Long.toString(config.cors().maxAge().toSeconds());
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader("Origin");
    if (origin == null || isSame(origin, request)) {
      context.next();
      return;
    }
    MultiMap headers = context.response().headers();
    headers.add("Vary", "Origin");
    if (!anyOrigin && !origins.contains(origin)) {
      problems.answer(context, Kind.ORIGIN_REFUSED, printable(origin));
      return;
    }
    headers.set("Access-Control-Allow-Origin", origin);
    if (isPreflight(request)) {
      headers.set("Access-Control-Allow-Methods", METHODS);
      headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
      headers.set("Access-Control-Max-Age", maxAge);
      context.response().setStatusCode(NO_CONTENT).end();
      return;
    }
    headers.set("Access-Control-Expose-Headers", EXPOSED_HEADERS);
    context.next();
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return HttpMethod.OPTIONS.equals(request.method())
        && request.headers().contains("Access-Control-Request-Method");
  }

  private static boolean isSame(String origin, HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority != null && origin.equals(request.scheme() + "://" + authority);
  }

  private static String printable(String origin) {
    return origin.length() > 100 ? origin.substring(0, 100) : origin;
  }
}

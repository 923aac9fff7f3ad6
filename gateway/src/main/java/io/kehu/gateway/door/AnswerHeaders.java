package io.kehu.gateway.door;

import io.kehu.gateway.limit.Allowance;
import io.kehu.gateway.visit.Visit;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Headers that every answer carries, whoever wrote it. Set at the last moment, so that nothing a
/// service says can double them.
@Singleton
final class AnswerHeaders implements Handler<RoutingContext> {
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private final Compression compression;

  AnswerHeaders(Compression compression) {
    this.compression = compression;
  }

  @Override
  public void handle(RoutingContext context) {
    Visit visit = Visit.of(context);
    context.addHeadersEndHandler(beforeSending -> complete(context, visit));
    context.next();
  }

  private void complete(RoutingContext context, Visit visit) {
    MultiMap headers = context.response().headers();
    headers.set(Visit.REQUEST_ID_HEADER, visit.requestId());
    headers.set(Visit.TRACEPARENT_HEADER, visit.trace().traceparent());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    setIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    setIfAbsent(headers, "Cache-Control", "no-store");
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
    Allowance allowance = Allowance.of(context);
    if (allowance != null) {
      allowance.announce(headers);
    }
    compression.decide(context);
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}

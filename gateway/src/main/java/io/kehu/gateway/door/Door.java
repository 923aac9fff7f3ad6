package io.kehu.gateway.door;

import io.kehu.gateway.apidoc.DocsPage;
import io.kehu.gateway.apidoc.OpenApiEndpoint;
import io.kehu.gateway.health.HealthEndpoint;
import io.kehu.gateway.metrics.RequestMetrics;
import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.kehu.gateway.route.Forwarder;
import io.kehu.gateway.route.Locator;
import io.kehu.platform.http.Unreadable;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Puts the gates in their order. This is the map of the gateway: everything that happens to a request
/// is listed here.
@Singleton
final class Door {
  /// Before all handlers of the framework.
  private static final int FIRST = -1_000;

  /// Behind all of them, before the framework's own answers.
  private static final int OURS = 100;

  /// Behind everything: what nobody answered.
  private static final int LAST = 30_000;

  private final AnswerHeaders answerHeaders;
  private final EntryGate entryGate;
  private final CorsGate corsGate;
  private final TokenGate tokenGate;
  private final RateGate rateGate;
  private final BodyGate bodyGate;
  private final LastResort lastResort;
  private final ReadOnly readOnly;
  private final Problems problems;

  Door(
      AnswerHeaders answerHeaders,
      EntryGate entryGate,
      CorsGate corsGate,
      TokenGate tokenGate,
      RateGate rateGate,
      BodyGate bodyGate,
      LastResort lastResort,
      ReadOnly readOnly,
      Problems problems) {
    this.answerHeaders = answerHeaders;
    this.entryGate = entryGate;
    this.corsGate = corsGate;
    this.tokenGate = tokenGate;
    this.rateGate = rateGate;
    this.bodyGate = bodyGate;
    this.lastResort = lastResort;
    this.readOnly = readOnly;
    this.problems = problems;
  }

  void everyRequest(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .handler(answerHeaders)
        .handler(entryGate)
        .handler(corsGate)
        .failureHandler(lastResort);
    router.route().order(LAST).handler(this::nothingHere);
  }

  void unreadable(@Observes Router router, DoorConfig config) {
    for (Unreadable defect : Unreadable.values()) {
      Problem problem = problem(defect, config);
      router.route(defect.path()).order(OURS).handler(context -> problems.answer(context, problem));
    }
  }

  void api(@Observes Router router, Locator locator, RequestMetrics metrics, Forwarder forwarder) {
    router
        .route(Locator.PREFIX + "*")
        .order(OURS)
        .handler(locator)
        .handler(metrics)
        .handler(tokenGate)
        .handler(rateGate)
        .handler(bodyGate)
        .handler(forwarder);
  }

  void pages(
      @Observes Router router, DocsPage docs, OpenApiEndpoint openApi, HealthEndpoint health) {
    page(router, "/", context -> context.redirect("/docs"));
    page(router, "/docs", docs);
    page(router, "/docs/*", docs);
    page(router, "/openapi", openApi);
    page(router, "/health", health);
  }

  private void page(Router router, String path, Handler<RoutingContext> handler) {
    router.route(path).order(OURS).handler(readOnly).handler(rateGate).handler(handler);
  }

  private static Problem problem(Unreadable defect, DoorConfig config) {
    return switch (defect) {
      case MALFORMED -> Problem.of(Kind.BAD_REQUEST, "request line or headers");
      case LINE_TOO_LONG -> Problem.of(Kind.URI_TOO_LONG, Integer.toString(config.longestUri()));
      case HEADERS_TOO_LARGE ->
          Problem.of(Kind.HEADERS_TOO_LARGE, Long.toString(config.largestHeaders().asLongValue()));
    };
  }

  private void nothingHere(RoutingContext context) {
    problems.answer(context, Kind.NOT_FOUND, context.request().path());
  }
}

package io.kehu.gateway.problem;

import io.kehu.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Answers requests with problems.
@Singleton
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String TYPE_PREFIX = "https://kehu.io/problems/";
  private static final int FIRST_SERVER_ERROR = 500;

  private final ProblemTexts texts;
  private final MeterRegistry meters;

  Problems(ProblemTexts texts, MeterRegistry meters) {
    this.texts = texts;
    this.meters = meters;
  }

  public void answer(RoutingContext context, Problem.Kind kind, Object... arguments) {
    answer(context, Problem.of(kind, arguments));
  }

  /// Ends the request. Where the answer has already begun nothing can be said any more, and the
  /// connection is cut so that the client does not take half an answer for a whole one.
  public void answer(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      context.request().connection().close();
      return;
    }
    count(problem);
    log(context, problem);
    Language language = Language.of(context);
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.kind().status())
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Content-Language", language.tag())
        .putHeader("Cache-Control", "no-store");
    response.headers().add("Vary", "Accept-Language");
    UnreadBody.leave(context);
    response.end(document(context, problem, language).toBuffer());
  }

  private JsonObject document(RoutingContext context, Problem problem, Language language) {
    JsonObject document =
        new JsonObject()
            .put("type", TYPE_PREFIX + problem.kind().code())
            .put("title", texts.title(problem.kind(), language))
            .put("status", problem.kind().status())
            .put("detail", texts.detail(problem, language))
            .put("code", problem.kind().code())
            .put("traceId", Visit.of(context).trace().traceId());
    problem.members().forEach(document::put);
    return document;
  }

  private void count(Problem problem) {
    meters.counter("kehu.gateway.problems", "code", problem.kind().code()).increment();
  }

  private static void log(RoutingContext context, Problem problem) {
    if (problem.kind().status() >= FIRST_SERVER_ERROR) {
      Visit visit = Visit.of(context);
      LOG.warnf(
          "%s %s answered %s %s (request %s, trace %s)",
          context.request().method(),
          context.request().path(),
          problem.kind().status(),
          problem.kind().code(),
          visit.requestId(),
          visit.trace().traceId());
    }
  }
}

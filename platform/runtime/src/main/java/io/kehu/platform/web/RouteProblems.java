package io.kehu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.http.Unreadable;
import io.kehu.platform.problem.Language;
import io.kehu.platform.problem.ProblemDocument;
import io.kehu.platform.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Problem documents for what never reaches a resource: requests that the server cannot read, unknown addresses, bodies that
/// announce too many bytes, failures of routes.
@ApplicationScoped
public class RouteProblems {
  private static final int BEFORE_EVERYTHING = -100_000;
  private static final int AFTER_EVERYTHING = 1_000_000;

  private final Problems problems;
  private final ObjectMapper mapper;
  private final long maxBytes;

  RouteProblems(
      Problems problems,
      ObjectMapper mapper,
      @ConfigProperty(name = "kehu.http.max-body") long maxBytes) {
    this.problems = problems;
    this.mapper = mapper;
    this.maxBytes = maxBytes;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(BEFORE_EVERYTHING)
        .handler(this::refuseHugeBody)
        .failureHandler(this::answerFailure);
    for (Unreadable defect : Unreadable.values()) {
      router
          .route(defect.path())
          .order(BEFORE_EVERYTHING + 1)
          .handler(request -> answer(request, defect.status()));
    }
    router.route().order(AFTER_EVERYTHING).handler(request -> answer(request, 404));
    for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500, 503}) {
      router.errorHandler(status, request -> answer(request, status));
    }
  }

  private void refuseHugeBody(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean isImport = request.normalizedPath().startsWith("/v1/imports/");
    if (length != null && !isImport && isOver(length)) {
      request.response().putHeader(HttpHeaders.CONNECTION, "close");
      answer(request, 413);
      return;
    }
    request.next();
  }

  private boolean isOver(String length) {
    try {
      return Long.parseLong(length) > maxBytes;
    } catch (NumberFormatException malformed) {
      return true;
    }
  }

  private void answerFailure(RoutingContext request) {
    if (request.response().ended() || request.response().headWritten()) {
      request.next();
      return;
    }
    if (request.failure() != null && request.statusCode() < 400
        || request.statusCode() == 500 && request.failure() != null) {
      write(request, problems.document(request.failure()));
    } else {
      answer(request, request.statusCode());
    }
  }

  private void answer(RoutingContext request, int status) {
    Locale language = Language.of(request.request().getHeader("Accept-Language"));
    write(request, problems.document(status, language));
  }

  private void write(RoutingContext request, ProblemDocument document) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(document.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
    document.headers().forEach(response::putHeader);
    try {
      response.end(Buffer.buffer(mapper.writeValueAsBytes(document.members())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.kehu.gateway.door;

import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// The gateway's own pages can only be read.
@Singleton
final class ReadOnly implements Handler<RoutingContext> {
  private final Problems problems;

  ReadOnly(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
      context.next();
    } else {
      problems.answer(
          context,
          Problem.of(Kind.METHOD_NOT_ALLOWED, method.name(), context.request().path())
              .header("Allow", "GET, HEAD"));
    }
  }
}

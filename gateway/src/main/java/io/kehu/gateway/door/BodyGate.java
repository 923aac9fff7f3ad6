package io.kehu.gateway.door;

import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.kehu.gateway.route.BodyLimits;
import io.kehu.gateway.route.Target;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Judges the body by what the request says of it. What it does not say is counted on the way, by the
/// forwarder.
@Singleton
final class BodyGate implements Handler<RoutingContext> {
  private final BodyLimits limits;
  private final Problems problems;

  BodyGate(BodyLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    long limit = limits.of(Target.of(context));
    if (BodyLimits.declaredLength(request) > limit) {
      problems.answer(context, Problem.of(Kind.PAYLOAD_TOO_LARGE, Long.toString(limit)));
    } else if (isReadOnly(request.method()) && BodyLimits.hasBody(request)) {
      problems.answer(context, Kind.BODY_NOT_ALLOWED, request.method().name());
    } else {
      context.next();
    }
  }

  private static boolean isReadOnly(HttpMethod method) {
    return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
  }
}

package io.kehu.gateway.door;

import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Answers what failed elsewhere: in the router, in the framework, or by a mistake of ours.
@Singleton
final class LastResort implements Handler<RoutingContext> {
  private static final Logger LOG = Logger.getLogger(LastResort.class);

  private final Problems problems;

  LastResort(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    problems.answer(context, kind(context), arguments(context));
  }

  private static Kind kind(RoutingContext context) {
    Throwable failure = context.failure();
    return switch (context.statusCode()) {
      case 401 -> Kind.TOKEN_REFUSED;
      case 404 -> Kind.NOT_FOUND;
      case 405 -> Kind.METHOD_NOT_ALLOWED;
      case 400, 403, 406, 412, 415, 416, 422 -> Kind.REQUEST_REFUSED;
      default -> unexpected(context, failure);
    };
  }

  private static Kind unexpected(RoutingContext context, @Nullable Throwable failure) {
    LOG.errorf(failure, "%s %s failed", context.request().method(), context.request().path());
    return Kind.INTERNAL_ERROR;
  }

  private static Object[] arguments(RoutingContext context) {
    return switch (context.statusCode()) {
      case 404 -> new Object[] {String.valueOf(context.request().path())};
      case 405 ->
          new Object[] {
            context.request().method().name(), String.valueOf(context.request().path())
          };
      default -> new Object[0];
    };
  }
}

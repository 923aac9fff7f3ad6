package io.kehu.gateway.route;

import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Finds the service that a path names. Only `/v1/` of a service can be reached: its health, metrics
/// and other inner addresses stay inside. The path is taken normalised (`..` and `//` resolved), and
/// exactly that is forwarded, so that gateway and service cannot read it differently.
@Singleton
public final class Locator implements Handler<RoutingContext> {
  public static final String PREFIX = "/api/";

  private final Services services;
  private final Problems problems;

  Locator(Services services, Problems problems) {
    this.services = services;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    int slash = path.indexOf('/', PREFIX.length());
    if (!path.startsWith(PREFIX) || slash < 0) {
      problems.answer(context, Kind.NOT_FOUND, path);
      return;
    }
    String name = path.substring(PREFIX.length(), slash);
    Service service = services.named(name);
    if (service == null) {
      problems.answer(context, Kind.UNKNOWN_SERVICE, name, names());
      return;
    }
    String inner = path.substring(slash);
    if (!inner.startsWith("/v1/")) {
      problems.answer(context, Kind.NOT_FOUND, path);
      return;
    }
    new Target(service, inner, Lane.of(inner)).remember(context);
    context.next();
  }

  private String names() {
    return services.all().stream().map(Service::name).collect(Collectors.joining(", "));
  }
}

package io.kehu.gateway.door;

import io.kehu.gateway.token.TokenConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// The few addresses of the API that are meant for people without an account: their links are the
/// secret.
@Singleton
final class PublicPaths {
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  private final List<String> prefixes;

  PublicPaths(TokenConfig config) {
    this.prefixes = config.publicPaths();
  }

  boolean include(RoutingContext context) {
    String path = context.normalizedPath();
    return METHODS.contains(context.request().method())
        && prefixes.stream().anyMatch(path::startsWith);
  }
}

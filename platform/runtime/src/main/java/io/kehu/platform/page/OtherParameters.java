package io.kehu.platform.page;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeMap;

/// The plain filters of the request in hand: a cursor holds only for the ones that it was made with.
@ApplicationScoped
class OtherParameters {
  private static final Set<String> OWN = Set.of("limit", "cursor", "filter", "sort", "count");

  private final CurrentVertxRequest request;

  OtherParameters(CurrentVertxRequest request) {
    this.request = request;
  }

  String ofCurrentRequest() {
    if (!Arc.container().requestContext().isActive()) {
      return "";
    }
    RoutingContext current = request.getCurrent();
    if (current == null) {
      return "";
    }
    TreeMap<String, String> others = new TreeMap<>();
    current
        .queryParams()
        .forEach((name, value) -> {
          if (!OWN.contains(name)) {
            others.merge(name, value, (first, second) -> first + "," + second);
          }
        });
    return current.normalizedPath() + others;
  }
}

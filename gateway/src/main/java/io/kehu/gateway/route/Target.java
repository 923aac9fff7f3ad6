package io.kehu.gateway.route;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/// Where one request goes.
///
/// @param service that answers it
/// @param path at the service: `/v1/…`
/// @param lane decides patience and size
public record Target(Service service, String path, Lane lane) {
  private static final String KEY = Target.class.getName();

  /// The target that was found for this request.
  public static Target of(RoutingContext context) {
    return Objects.requireNonNull(context.get(KEY));
  }

  void remember(RoutingContext context) {
    context.put(KEY, this);
  }
}

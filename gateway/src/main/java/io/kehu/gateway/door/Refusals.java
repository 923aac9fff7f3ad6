package io.kehu.gateway.door;

import io.kehu.gateway.limit.Allowance;
import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Says no to those who come too often.
@Singleton
final class Refusals {
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  /// Whether the allowance lets the request pass; if not, the request has been answered.
  ///
  /// @param whose what the limit belongs to: `user`, `client`, `address`
  boolean passes(RoutingContext context, Allowance allowance, String whose) {
    allowance.remember(context);
    if (!allowance.granted()) {
      long seconds = Math.max(1, (allowance.untilNext().toMillis() + 999) / 1000);
      problems.answer(
          context,
          Problem.of(Kind.TOO_MANY_REQUESTS, whose, Long.toString(seconds))
              .retryAfter(allowance.untilNext())
              .member("limit", whose));
    }
    return allowance.granted();
  }

  /// The network address of the client; proxies in front are believed only as far as
  /// `quarkus.http.proxy.*` says.
  String address(RoutingContext context) {
    SocketAddress address = context.request().remoteAddress();
    return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
  }
}

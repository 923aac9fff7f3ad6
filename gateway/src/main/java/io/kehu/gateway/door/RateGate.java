package io.kehu.gateway.door;

import io.kehu.gateway.limit.RateLimiter;
import io.kehu.gateway.token.Caller;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Counts the request. The user's bucket comes before the client's, so that one impatient user does
/// not use up what all users of a client share.
@Singleton
final class RateGate implements Handler<RoutingContext> {
  private final RateLimiter limiter;
  private final Refusals refusals;

  RateGate(RateLimiter limiter, Refusals refusals) {
    this.limiter = limiter;
    this.refusals = refusals;
  }

  @Override
  public void handle(RoutingContext context) {
    Caller caller = Caller.of(context);
    boolean granted =
        caller == null
            ? refusals.passes(context, limiter.address(refusals.address(context)), "address")
            : grants(context, caller);
    if (granted) {
      context.next();
    }
  }

  private boolean grants(RoutingContext context, Caller caller) {
    boolean person = !caller.integrator();
    return (!person || refusals.passes(context, limiter.user(caller.subject()), "user"))
        && refusals.passes(context, limiter.client(caller.client(), caller.integrator()), "client");
  }
}

package io.kehu.gateway.route;

import io.kehu.gateway.circuit.Circuit;
import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.kehu.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends a request on to its service and the answer back.
///
/// A request is repeated only where that cannot do harm: GET and HEAD without a body, once, when no
/// answer had begun.
@Singleton
public final class Forwarder implements Handler<RoutingContext> {
  private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Duration BUSY_PAUSE = Duration.ofSeconds(1);

  private final Connections connections;
  private final BodyLimits limits;
  private final Problems problems;

  Forwarder(Connections connections, BodyLimits limits, Problems problems) {
    this.connections = connections;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    Target target = Target.of(context);
    if (!target.service().circuit().permits()) {
      problems.answer(context, unavailable(target.service()));
      return;
    }
    HttpServerRequest incoming = context.request();
    ProxyRequest request = ProxyRequest.reverseProxy(incoming);
    request.setURI(uri(target, incoming.query()));
    PassedHeaders.toService(request.headers(), incoming, target, Visit.of(context));
    MeteredBody body = body(incoming, target);
    request.setBody(body == null ? null : Body.body(body, declaredLength(incoming)));
    boolean repeatable = body == null && REPEATABLE.contains(incoming.method());
    if (body == null) {
      incoming.resume();
    }
    send(context, request, target)
        .recover(cause ->
            repeatable && canRepeat(cause, context, target)
                ? send(context, request, target)
                : Future.failedFuture(cause))
        .onSuccess(delivery -> delivery.to(incoming))
        .onFailure(cause -> refuse(context, target, body, cause));
  }

  private static String uri(Target target, @Nullable String query) {
    return query == null ? target.path() : target.path() + "?" + query;
  }

  private @Nullable MeteredBody body(HttpServerRequest request, Target target) {
    return BodyLimits.hasBody(request) ? new MeteredBody(request, limits.of(target)) : null;
  }

  private static long declaredLength(HttpServerRequest request) {
    long declared = BodyLimits.declaredLength(request);
    return declared > 0 ? declared : -1;
  }

  private Future<Delivery> send(RoutingContext context, ProxyRequest request, Target target) {
    return connections
        .open(target.service(), target.lane())
        .compose(question -> {
          if (context.response().closed()) {
            question.reset();
            return Future.failedFuture(new Failure(Failure.Kind.CLIENT_GONE, null));
          }
          question.exceptionHandler(alsoFailsTheAnswer -> {});
          return request
              .send(question)
              .map(answer -> new Delivery(question, answer))
              .recover(cause -> Future.failedFuture(new Failure(kindOf(cause), cause)));
        });
  }

  private static Failure.Kind kindOf(Throwable cause) {
    return cause instanceof TimeoutException ? Failure.Kind.TIMEOUT : Failure.Kind.LOST;
  }

  private static boolean canRepeat(Throwable cause, RoutingContext context, Target target) {
    return !context.response().closed()
        && cause instanceof Failure failure
        && (failure.kind() == Failure.Kind.LOST || failure.kind() == Failure.Kind.UNREACHABLE)
        && target.service().circuit().permits();
  }

  private void refuse(
      RoutingContext context, Target target, @Nullable MeteredBody body, Throwable cause) {
    if (body != null && body.isTooLarge()) {
      problems.answer(context, Kind.PAYLOAD_TOO_LARGE, Long.toString(limits.of(target)));
    } else if (cause instanceof Failure failure) {
      problems.answer(context, problem(context, target, failure));
    } else {
      context.fail(cause);
    }
  }

  private Problem problem(RoutingContext context, Target target, Failure failure) {
    String name = target.service().name();
    Problem problem =
        switch (failure.kind()) {
          case UNREACHABLE -> unavailable(target.service());
          case BUSY ->
              Problem.of(Kind.SERVICE_BUSY, name, seconds(BUSY_PAUSE)).retryAfter(BUSY_PAUSE);
          case TIMEOUT -> tooSlow(context, target);
          case LOST, CLIENT_GONE -> Problem.of(Kind.SERVICE_ANSWER_LOST, name);
        };
    return problem.member("service", name);
  }

  /// Whoever was slow: the service that did not answer, or the client that did not finish its body.
  private Problem tooSlow(RoutingContext context, Target target) {
    String waited = seconds(connections.patience(target.lane()));
    return context.request().isEnded() || !BodyLimits.hasBody(context.request())
        ? Problem.of(Kind.SERVICE_TIMEOUT, target.service().name(), waited)
        : Problem.of(Kind.REQUEST_TOO_SLOW, waited);
  }

  private static Problem unavailable(Service service) {
    Circuit circuit = service.circuit();
    Duration wait = circuit.waitBeforeRetry();
    return Problem.of(Kind.SERVICE_UNAVAILABLE, service.name(), seconds(wait))
        .retryAfter(wait)
        .member("service", service.name());
  }

  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, (duration.toMillis() + 999) / 1000));
  }
}

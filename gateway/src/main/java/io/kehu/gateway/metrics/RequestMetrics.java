package io.kehu.gateway.metrics;

import io.kehu.gateway.route.Target;
import io.kehu.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Measures forwarded requests from the door to the last byte of the answer.
@Singleton
public final class RequestMetrics implements Handler<RoutingContext> {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry meters;
  private final ConcurrentMap<Labels, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void handle(RoutingContext context) {
    String service = Target.of(context).service().name();
    String method = context.request().method().name();
    Visit visit = Visit.of(context);
    context.addEndHandler(done -> {
      Labels labels = new Labels(service, method, context.response().getStatusCode());
      timers.computeIfAbsent(labels, this::timer).record(visit.age());
    });
    context.next();
  }

  private Timer timer(Labels labels) {
    return Timer.builder("kehu.gateway.requests")
        .description("Forwarded requests, from the door to the last byte of the answer")
        .tag("service", labels.service())
        .tag("method", labels.method())
        .tag("status", Integer.toString(labels.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  private record Labels(String service, String method, int status) {}
}

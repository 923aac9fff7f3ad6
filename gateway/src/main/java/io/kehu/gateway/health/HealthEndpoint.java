package io.kehu.gateway.health;

import io.kehu.gateway.inquiry.Remembered;
import io.kehu.gateway.inquiry.ServiceCalls;
import io.kehu.gateway.route.Service;
import io.kehu.gateway.route.Services;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `GET /health`: `{"status": "UP", "services": {"customer": {"status": "UP"}, …}}`, 503 unless all
/// are up.
@Singleton
public final class HealthEndpoint implements Handler<RoutingContext> {
  private static final String READINESS = "/q/health/ready";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Services services;
  private final ServiceCalls calls;
  private final HealthConfig config;
  private final Remembered<Map<String, Boolean>> latest;

  HealthEndpoint(Services services, ServiceCalls calls, HealthConfig config) {
    this.services = services;
    this.calls = calls;
    this.config = config;
    this.latest = new Remembered<>(this::askAll, all -> config.remembered());
  }

  @Override
  public void handle(RoutingContext context) {
    latest.get().onSuccess(up -> answer(context, up)).onFailure(context::fail);
  }

  private Future<Map<String, Boolean>> askAll() {
    List<Future<Map.Entry<String, Boolean>>> questions =
        services.all().stream().map(this::ask).toList();
    return Future.all(questions)
        .map(all -> {
          Map<String, Boolean> up = new TreeMap<>();
          questions.forEach(each -> up.put(each.result().getKey(), each.result().getValue()));
          return up;
        });
  }

  private Future<Map.Entry<String, Boolean>> ask(Service service) {
    return calls
        .get(service, READINESS, config.timeout())
        .map(answer -> Map.entry(service.name(), answer.status() == OK))
        .otherwise(unreachable -> Map.entry(service.name(), false));
  }

  private static void answer(RoutingContext context, Map<String, Boolean> up) {
    boolean all = !up.containsValue(false);
    JsonObject states = new JsonObject();
    up.forEach((name, ready) -> states.put(name, new JsonObject().put("status", word(ready))));
    context
        .response()
        .setStatusCode(all ? OK : UNAVAILABLE)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("status", word(all)).put("services", states).toBuffer());
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}

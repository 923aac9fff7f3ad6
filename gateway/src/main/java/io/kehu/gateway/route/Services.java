package io.kehu.gateway.route;

import io.kehu.gateway.circuit.Circuit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All services by name.
@Singleton
public final class Services {
  private final Map<String, Service> byName = new TreeMap<>();

  Services(RouteConfig routes, ForwardConfig config, MeterRegistry meters) {
    routes
        .services()
        .forEach((name, address) -> {
          Circuit circuit =
              new Circuit(config.circuitThreshold(), config.circuitRest(), Clock.systemUTC());
          byName.put(name, new Service(name, address, circuit));
          Gauge.builder("kehu.gateway.circuit", circuit, each -> each.state().metric())
              .description("0 closed, 1 half open, 2 open")
              .tag("service", name)
              .register(meters);
        });
  }

  public Collection<Service> all() {
    return byName.values();
  }

  public @Nullable Service named(String name) {
    return byName.get(name);
  }
}

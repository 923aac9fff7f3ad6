package io.kehu.dev.launcher.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kehu's own processes, in the order in which they start. The gateway is the last, and the only one without a database.
public enum Service {
  CUSTOMER("customer-service", 8081, "customer", 256),
  SALES("sales-service", 8082, "sales", 256),
  DESK("service-desk", 8083, "desk", 256),
  LOYALTY("loyalty-service", 8084, "loyalty", 256),
  ANALYTICS("analytics-service", 8085, "analytics", 384),
  GATEWAY("gateway", 8080, null, 256);

  private final String module;
  private final int port;
  private final @Nullable String shortName;
  private final int heapMegabytes;

  Service(String module, int port, @Nullable String shortName, int heapMegabytes) {
    this.module = module;
    this.port = port;
    this.shortName = shortName;
    this.heapMegabytes = heapMegabytes;
  }

  public static List<Service> behindTheGateway() {
    return List.of(CUSTOMER, SALES, DESK, LOYALTY, ANALYTICS);
  }

  /// @throws IllegalArgumentException where no module is called so
  public static Service named(String module) {
    return Stream.of(values())
        .filter(service -> service.module.equals(module))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(module));
  }

  /// The Maven module, also its name in logs and commands.
  public String module() {
    return module;
  }

  /// The port on a platform whose ports are not moved.
  public int port() {
    return port;
  }

  public Optional<String> database() {
    return Optional.ofNullable(shortName).map("kehu_%s"::formatted);
  }

  /// How the gateway's routes and settings name it; the gateway itself has none.
  public Optional<String> shortName() {
    return Optional.ofNullable(shortName);
  }

  public int heapMegabytes() {
    return heapMegabytes;
  }
}

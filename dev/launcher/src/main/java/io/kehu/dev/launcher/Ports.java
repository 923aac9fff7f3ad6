package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.LauncherException;
import io.kehu.dev.launcher.machine.TcpPort;
import io.kehu.dev.launcher.service.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where everything listens. A second instance has all ports moved by the same offset.
public record Ports(int offset) {

  private static final int HIGHEST = 65_535;

  public Ports {
    if (offset < 0 || 54_320 + offset > HIGHEST) {
      throw new LauncherException("--port-offset must lie between 0 and " + (HIGHEST - 54_320));
    }
  }

  public int postgres() {
    return 54_320 + offset;
  }

  public int kafka() {
    return 9_094 + offset;
  }

  public int kafkaController() {
    return 9_095 + offset;
  }

  public int keycloak() {
    return 8_180 + offset;
  }

  public int keycloakManagement() {
    return 8_190 + offset;
  }

  public int of(Service service) {
    return service.port() + offset;
  }

  public String gatewayUrl() {
    return "http://localhost:" + of(Service.GATEWAY);
  }

  public String keycloakUrl() {
    return "http://localhost:" + keycloak();
  }

  public String issuer() {
    return keycloakUrl() + "/realms/kehu";
  }

  /// Every port by the name of the process that wants it.
  public Map<String, Integer> all() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgres", postgres());
    ports.put("kafka", kafka());
    ports.put("kafka controller", kafkaController());
    ports.put("keycloak", keycloak());
    ports.put("keycloak management", keycloakManagement());
    for (Service service : Service.values()) {
      ports.put(service.module(), of(service));
    }
    return ports;
  }

  /// The first offset, in steps of a hundred, at which every port is free.
  public static Ports free() {
    for (int offset = 1_000; offset <= 11_000; offset += 100) {
      Ports ports = new Ports(offset);
      if (ports.all().values().stream().allMatch(port -> new TcpPort(port).isFree())) {
        return ports;
      }
    }
    throw new LauncherException("no free range of ports for a second platform");
  }
}

package io.kehu.bench.crash.load;

import io.kehu.dev.launcher.Ports;
import io.kehu.dev.launcher.service.Service;
import java.util.random.RandomGenerator;

/// The ways to a service: through the gateway, or straight to it.
///
/// @param throughGateway share of the requests that take the gateway: 0 … 1
public record Doors(Ports ports, double throughGateway) {
  /// @param path below the service: `/v1/orders`
  String address(Service service, String path, RandomGenerator random) {
    return random.nextDouble() < throughGateway
        ? ports.gatewayUrl() + "/api/" + service.shortName().orElseThrow() + path
        : "http://localhost:" + ports.of(service) + path;
  }
}

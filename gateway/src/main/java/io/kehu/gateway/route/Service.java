package io.kehu.gateway.route;

import io.kehu.gateway.circuit.Circuit;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/// A service behind the door.
///
/// @param name as in `/api/<name>/`
/// @param address scheme, host and port
/// @param circuit whether it can be reached
public record Service(String name, URI address, Circuit circuit) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /// Options of a request to this service.
  public RequestOptions request() {
    return new RequestOptions().setHost(address.getHost()).setPort(port()).setSsl(isSecure());
  }

  private boolean isSecure() {
    return "https".equals(address.getScheme());
  }

  private int port() {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return isSecure() ? HTTPS_PORT : HTTP_PORT;
  }
}

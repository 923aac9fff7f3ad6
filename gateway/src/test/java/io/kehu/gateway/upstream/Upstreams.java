package io.kehu.gateway.upstream;

import io.kehu.testing.token.TestKeys;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/// Starts the services behind the gateway under test: `customer`, `sales` and `desk` answer, nobody
/// listens for `loyalty` and `analytics`. Limits are small so that tests reach them quickly.
public final class Upstreams implements QuarkusTestResourceLifecycleManager {
  /// The gateway's limit for bodies in tests, in bytes.
  public static final int BODY = 100 * 1024;

  private final Vertx vertx = Vertx.vertx();

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    for (String name : new String[] {"customer", "sales", "desk"}) {
      int port = new Upstream(vertx, name, 0).port();
      config.put("kehu.routes." + name, "http://127.0.0.1:" + port);
    }
    for (String name : new String[] {"loyalty", "analytics"}) {
      config.put("kehu.routes." + name, "http://127.0.0.1:" + unusedPort());
    }
    config.put("kehu.forward.timeout", "500ms");
    config.put("kehu.forward.body", BODY + "");
    config.put("kehu.forward.import-body", "1M");
    config.put("kehu.forward.connections", "8");
    config.put("kehu.forward.queue", "8");
    config.put("kehu.forward.circuit-threshold", "3");
    config.put("kehu.forward.circuit-rest", "300ms");
    config.put("kehu.limits.address.rate", "10000");
    config.put("kehu.limits.address.burst", "10000");
    config.put("kehu.limits.clients.\"modest\".rate", "1");
    config.put("kehu.limits.clients.\"modest\".burst", "3");
    config.put("kehu.limits.user.rate", "5");
    config.put("kehu.limits.user.burst", "1000");
    config.put("kehu.health.timeout", "10s");
    config.put("kehu.health.remembered", "1ms");
    config.put("kehu.docs.remembered-incomplete", "1ms");
    config.put("quarkus.oidc.auth-server-url", "");
    config.put("quarkus.oidc.client-id", Tokens.AUDIENCE);
    config.put("quarkus.oidc.public-key", TestKeys.publicKey());
    config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    return config;
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static int unusedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

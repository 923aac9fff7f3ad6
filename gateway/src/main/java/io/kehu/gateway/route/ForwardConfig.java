package io.kehu.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How requests are forwarded.
@ConfigMapping(prefix = "kehu.forward")
public interface ForwardConfig {
  /// How long a service may be silent before it counts as timed out.
  @WithDefault("30s")
  Duration timeout();

  /// The same for uploads to `/v1/imports/` and for exports.
  @WithDefault("120s")
  Duration importTimeout();

  /// The same for the long poll of `/v1/changes`, whose longest wait is 60 s.
  @WithDefault("65s")
  Duration longPollTimeout();

  /// Largest body of a request.
  @WithDefault("2M")
  MemorySize body();

  /// Largest body of an upload to `/v1/imports/`.
  @WithDefault("64M")
  MemorySize importBody();

  /// How long to wait for a TCP connection to a service.
  @WithDefault("1s")
  Duration connectTimeout();

  /// How long a request may wait for a free connection.
  @WithDefault("2s")
  Duration queueTimeout();

  /// Connections to one service by one event loop, for ordinary requests; long polls and imports have
  /// as many again, so that waiting consumers never starve people.
  @WithDefault("64")
  int connections();

  /// Requests by one event loop that may wait for a free connection to one service.
  @WithDefault("256")
  int queue();

  /// How long an unused connection is kept. Shorter than the services keep theirs, so that it is the
  /// gateway that closes them and no request is sent into a closing connection.
  @WithDefault("60s")
  Duration keepAlive();

  /// Failed connections in a row after which a service is left alone.
  @WithDefault("5")
  int circuitThreshold();

  /// How long it is left alone before one request tries again.
  @WithDefault("3s")
  Duration circuitRest();
}

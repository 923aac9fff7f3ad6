package io.kehu.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What every request meets. The server's own limits (`quarkus.http.limits.*`) lie above these: what
/// they refuse is not read to its end, and its connection closes with the answer.
@ConfigMapping(prefix = "kehu.door")
public interface DoorConfig {
  /// Where people reach this installation; pages from there may always call the API.
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /// Longest path with query, in characters.
  @WithDefault("8192")
  int longestUri();

  /// Largest sum of header names and values, in bytes.
  @WithDefault("32K")
  MemorySize largestHeaders();

  /// Answers below this size are not compressed.
  @WithDefault("1K")
  MemorySize compressFrom();

  Cors cors();

  /// Which web pages of other origins may call the API from a browser.
  interface Cors {
    /// Origins, or `*` for all.
    @WithDefault("http://localhost:3000,http://localhost:8080")
    List<String> origins();

    /// How long a browser may remember the answer to its preflight question.
    @WithDefault("1h")
    Duration maxAge();
  }
}

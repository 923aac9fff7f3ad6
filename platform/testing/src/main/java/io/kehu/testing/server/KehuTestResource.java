package io.kehu.testing.server;

import io.kehu.testing.token.TestKeys;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Gives the application under test a fresh database, event topics of its own, and trust in
/// test tokens. Every test against the application carries the same pair, so that Quarkus
/// starts once in a module:
///
/// ```java
/// @QuarkusTest
/// @QuarkusTestResource(KehuTestResource.class)
/// class TicketResourceIT {
/// ```
///
/// (One annotation composed of both does not work: Quarkus makes no bean of the test class
/// then.)
public final class KehuTestResource implements QuarkusTestResourceLifecycleManager {

  private final String name = "kehu_test_" + UUID.randomUUID().toString().replace("-", "");
  private final String topicPrefix = name.substring(0, 18).replace('_', '-') + ".";

  @Override
  public Map<String, String> start() {
    Postgres postgres = TestServers.postgres();
    String url = postgres.createDatabase(name);
    String kafka = TestServers.kafka();
    TestTopics.create(kafka, topicPrefix);

    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", url);
    config.put("quarkus.datasource.username", postgres.user());
    config.put("quarkus.datasource.password", postgres.password());
    config.put("kafka.bootstrap.servers", kafka);
    config.put("kehu.events.topic-prefix", topicPrefix);
    config.put("kehu.events.group-suffix", "-" + name);
    config.putAll(identity());
    environment(config, "DB_URL", url);
    environment(config, "DB_USER", postgres.user());
    environment(config, "DB_PASSWORD", postgres.password());
    environment(config, "KAFKA", kafka);
    environment(config, "ISSUER", Tokens.ISSUER);
    environment(config, "SECRET", "only-for-tests-0123456789abcdef0123456789abcdef");
    environment(config, "PUBLIC_URL", "https://kehu.example");
    return config;
  }

  @Override
  public void stop() {
    TestTopics.delete(TestServers.kafka(), topicPrefix);
    TestServers.postgres().dropDatabase(name);
  }

  /// Tokens are checked against a key, so no identity provider is asked for anything.
  private static Map<String, String> identity() {
    return Map.of(
        "quarkus.oidc.auth-server-url", "",
        "quarkus.oidc.client-id", Tokens.AUDIENCE,
        "quarkus.oidc.public-key", TestKeys.publicKey(),
        "quarkus.oidc.token.issuer", Tokens.ISSUER,
        "quarkus.oidc.token.audience", Tokens.AUDIENCE);
  }

  /// A deployment's variable, both as `${KEHU_…}` in a properties file finds it and as a
  /// property.
  private static void environment(Map<String, String> config, String variable, String value) {
    config.put("KEHU_" + variable, value);
    config.put("kehu." + variable.toLowerCase(Locale.ROOT).replace('_', '-'), value);
  }
}

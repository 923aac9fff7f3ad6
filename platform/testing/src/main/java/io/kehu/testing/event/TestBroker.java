package io.kehu.testing.event;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Where the application under test has its topics.
///
/// @param prefix put before each topic's name, empty if none
public record TestBroker(String bootstrapServers, String prefix) {

  /// As configured for the running application.
  public static TestBroker ofApplication() {
    Config config = ConfigProvider.getConfig();
    return new TestBroker(
        config.getValue("kafka.bootstrap.servers", String.class),
        config.getOptionalValue("kehu.events.topic-prefix", String.class).orElse(""));
  }

  /// The topic with its prefix.
  public String name(String topic) {
    return prefix + topic;
  }
}

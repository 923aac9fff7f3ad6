package io.kehu.platform.event.relay;

import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.OutboxSignals;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.kehu.platform.event.kafka.Topics;
import io.kehu.testing.server.Postgres;
import io.kehu.testing.server.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of its own with an outbox, relays on it that can be stopped and killed, and a look at what arrives.
final class RelayBench implements AutoCloseable {
  static final String TOPIC = "crm.relay";

  private final String name = "relay_" + UUID.randomUUID().toString().replace("-", "");
  private final Map<String, String> properties = new HashMap<>();
  private final SmallRyeConfig config;
  private final EventsConfig events;
  private final List<Runnable> stops = new ArrayList<>();
  final PGSimpleDataSource database = new PGSimpleDataSource();
  final OutboxSignals signals = new OutboxSignals();

  RelayBench() {
    Postgres postgres = TestServers.postgres();
    database.setUrl(postgres.createDatabase(name));
    database.setUser(postgres.user());
    database.setPassword(postgres.password());
    createOutbox();
    properties.put("kehu.events.topic-prefix", name + ".");
    properties.put("kafka.bootstrap.servers", TestServers.kafka());
    config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(EventsConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 500))
            .build();
    events = config.getConfigMapping(EventsConfig.class);
  }

  private void createOutbox() {
    try (InputStream script =
        Objects.requireNonNull(
            RelayBench.class.getResourceAsStream("/db/platform/V0_050__create_outbox.sql"))) {
      execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Starts one more relay.
  ///
  /// @return stops it
  Runnable startRelay(String bootstrapServers) {
    SmallRyeConfig own =
        new SmallRyeConfigBuilder()
            .withDefaultValue("kafka.bootstrap.servers", bootstrapServers)
            .build();
    KafkaSettings settings = new KafkaSettings(own, events);
    Topics topics = new Topics(settings, events);
    RelayLoop loop =
        new RelayLoop(
            database,
            () -> new EventSender(settings, topics),
            signals,
            new RelayMetrics(new SimpleMeterRegistry()),
            events.relay());
    Thread thread = Thread.ofPlatform().daemon().start(loop);
    Runnable stop =
        () -> {
          loop.stop();
          thread.interrupt();
          try {
            thread.join(Duration.ofSeconds(20));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    stops.add(stop);
    return stop;
  }

  /// Appends an event in the transaction of the connection.
  void append(Connection connection, String key, String payload) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into outbox_event (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at)
            values (?, ?, ?, ?, 'crm.relay.tried.v1', 'test', ?, now())
            """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, TOPIC);
      insert.setString(3, key);
      insert.setString(4, key);
      insert.setString(5, payload);
      insert.executeUpdate();
    }
  }

  void append(String key, String payload) throws SQLException {
    try (Connection connection = database.getConnection()) {
      append(connection, key, payload);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  /// Everything on the topic now, in order per partition.
  List<ConsumerRecord<String, byte[]>> arrived() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                TestServers.kafka(),
                "allow.auto.create.topics",
                "false",
                "enable.auto.commit",
                "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(events.topic(TOPIC)).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
    TestServers.postgres().dropDatabase(name);
  }
}

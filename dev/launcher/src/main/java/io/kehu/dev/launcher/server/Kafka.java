package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// One Kafka broker that is its own controller (KRaft), listening on this machine only.
///
/// @param jars folder of the broker's class path
/// @param data folder of the log
/// @param forTests topics appear when first used; on the platform they are created by [Topics] only
public record Kafka(
    Path jars, Path data, Daemon daemon, int port, int controllerPort, boolean forTests) {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration STOPPING = Duration.ofSeconds(30);
  private static final int ASK_MILLIS = 3000;

  public String bootstrap() {
    return "localhost:" + port;
  }

  public void start(Readiness readiness) {
    if (daemon.running().isEmpty()) {
      Path settings = writeSettings();
      if (!Files.exists(data.resolve("log/meta.properties"))) {
        format(settings);
      }
      daemon.start(java("kafka.Kafka", settings.toString()), Map.of());
    }
    readiness.await(daemon, this::answers, PATIENCE);
  }

  public void stop() {
    daemon.stop(STOPPING);
  }

  Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            ASK_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            ASK_MILLIS * 10));
  }

  private boolean answers() {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASK_MILLIS))) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }

  private void format(Path settings) {
    List<String> command =
        java(
            "kafka.tools.StorageTool",
            "format",
            "--standalone",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString());
    Commands.run(
        "formatting Kafka's folder",
        command,
        Map.of(),
        daemon.log().resolveSibling("kafka-format.log"));
  }

  private List<String> java(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    command.addAll(List.of("-cp", jars + "/*", mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private Path writeSettings() {
    String settings =
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=localhost:%2$d
        listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=BROKER
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        auto.create.topics.enable=%4$b
        num.partitions=%5$d
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=5
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=3
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=3
        group.initial.rebalance.delay.ms=0
        log.retention.ms=-1
        log.cleaner.dedupe.buffer.size=16777216
        """
            .formatted(port, controllerPort, data.resolve("log"), forTests, forTests ? 3 : 12);
    try {
      Files.createDirectories(data);
      return Files.writeString(data.resolve("server.properties"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.kehu.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// Starts a one-node KRaft broker in a JVM of its own, because it needs another kafka-clients
/// than the services do. The child ends with its parent: see [KafkaMain].
final class KafkaServer {

  private static final Duration START = Duration.ofSeconds(90);

  private KafkaServer() {}

  static String start() throws IOException {
    Path home = Files.createTempDirectory("kehu-test-kafka-");
    int port = freePort();
    Path properties = home.resolve("server.properties");
    Files.writeString(properties, serverProperties(home, port, freePort()));
    Process broker = launch(home, properties);
    String address = "localhost:" + port;
    awaitReady(broker, address, port, home.resolve("kafka.log"));
    return address;
  }

  private static Process launch(Path home, Path properties) throws IOException {
    Path main = home.resolve("main");
    copyClass(KafkaMain.class, main);
    String classPath =
        Stream.concat(Stream.of(main), KafkaJars.locate().stream())
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    Path argumentFile = home.resolve("class-path.args");
    Files.writeString(argumentFile, "-cp\n\"" + classPath.replace("\\", "\\\\") + "\"\n");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "--enable-native-access=ALL-UNNAMED",
            "@" + argumentFile,
            KafkaMain.class.getName(),
            properties.toString())
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("kafka.log").toFile())
        .start();
  }

  /// The child must load [KafkaMain] without this module's jar, which may sit behind Quarkus'
  /// class loader.
  private static void copyClass(Class<?> type, Path root) throws IOException {
    String resource = type.getName().replace('.', '/') + ".class";
    Path target = root.resolve(resource);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    try (InputStream in =
        Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
      Files.copy(in, target);
    }
  }

  private static String serverProperties(Path home, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=PLAINTEXT://localhost:%1$d
    controller.listener.names=CONTROLLER
    controller.quorum.bootstrap.servers=localhost:%2$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    num.partitions=3
    num.network.threads=2
    num.io.threads=2
    offsets.topic.num.partitions=3
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=8388608
    """
        .formatted(port, controllerPort, home.resolve("data").toString().replace("\\", "/"));
  }

  /// Ready once it answers for itself; asked only after the port opens, else the client fills
  /// the log.
  private static void awaitReady(Process broker, String address, int port, Path log)
      throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
    try {
      while (!isOpen(port)) {
        if (broker.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
          throw failed(log);
        }
      }
      try (Admin admin = Admin.create(settings)) {
        admin.describeCluster().nodes().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(log);
    } catch (ExecutionException e) {
      throw failed(log);
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static IOException failed(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    List<String> tail = lines.subList(Math.max(0, lines.size() - 20), lines.size());
    return new IOException(
        "The test broker did not start; end of %s:%n%s"
            .formatted(log, String.join(System.lineSeparator(), tail)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package io.kehu.platform.event.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.testing.server.TestServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLoopIT {
  private RelayBench bench;

  @BeforeEach
  void aDatabaseWithAnOutbox() {
    bench = new RelayBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aLateCommitGetsALaterPositionAndIsNotSkipped() throws SQLException {
    bench.startRelay(TestServers.kafka());
    try (Connection late = bench.database.getConnection()) {
      late.setAutoCommit(false);
      bench.append(late, "late", "\"late\"");
      bench.append("early", "\"early\"");
      awaitSent(1);
      late.commit();
      awaitSent(2);
    }

    assertThat(payloadsByPosition()).isEqualTo(Map.of(1L, "\"early\"", 2L, "\"late\""));
  }

  @Test
  void eachKeyKeepsItsOrderAndPositionsHaveNoGaps() throws SQLException {
    bench.startRelay(TestServers.kafka());
    for (int number = 0; number < 300; number++) {
      bench.append("key-" + number % 7, Integer.toString(number));
    }
    awaitSent(300);

    List<ConsumerRecord<String, byte[]>> arrived = bench.arrived();
    assertThat(arrived).hasSize(300);
    arrived.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::key))
        .forEach((key, messages) ->
            assertThat(messages.stream().map(m -> Integer.parseInt(new String(m.value()))))
                .as(key)
                .isSorted());
    assertThat(payloadsByPosition().keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
  }

  @Test
  void whatWasSentButNotMarkedIsSentAgainAtItsOldPosition() throws SQLException {
    Runnable stop = bench.startRelay(TestServers.kafka());
    for (int number = 0; number < 20; number++) {
      bench.append("key-" + number, Integer.toString(number));
    }
    awaitSent(20);
    stop.run();
    // As if it had been killed between the acknowledgement and the mark.
    bench.execute("update outbox_relay set sent_position = 5");

    bench.startRelay(TestServers.kafka());
    awaitSent(20);

    Map<String, List<String>> positionsById =
        bench.arrived().stream()
            .collect(
                Collectors.groupingBy(
                    message -> RelayBench.header(message, "ce_id"),
                    Collectors.mapping(
                        message -> RelayBench.header(message, "ce_position"),
                        Collectors.toList())));
    assertThat(positionsById).hasSize(20);
    assertThat(positionsById.values().stream().mapToInt(List::size).sum()).isEqualTo(35);
    assertThat(positionsById.values()).allMatch(all -> all.stream().distinct().count() == 1);
  }

  @Test
  void aStandbyTakesOverWhenTheActiveOneLosesItsConnection() throws SQLException {
    bench.startRelay(TestServers.kafka());
    bench.append("a", "1");
    awaitSent(1);
    bench.startRelay(TestServers.kafka());

    for (int round = 2; round <= 6; round++) {
      bench.execute(
          "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
      bench.append("a", Integer.toString(round));
      awaitSent(round);
    }

    assertThat(payloadsByPosition())
        .isEqualTo(Map.of(1L, "1", 2L, "2", 3L, "3", 4L, "4", 5L, "5", 6L, "6"));
  }

  @Test
  void whileTheBrokerIsAwayEventsWaitAndStillGetPositions() throws SQLException, IOException {
    Runnable stop = bench.startRelay("localhost:" + closedPort());
    bench.append("a", "1");
    bench.append("a", "2");
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> bench.number("select last_position from outbox_relay") == 2);
    assertThat(bench.number("select sent_position from outbox_relay")).isZero();
    stop.run();

    bench.startRelay(TestServers.kafka());
    awaitSent(2);
    assertThat(payloadsByPosition()).isEqualTo(Map.of(1L, "1", 2L, "2"));
  }

  @Test
  void anEventThatTheBrokerNeverTakesDoesNotHoldUpTheOthers() throws SQLException {
    bench.startRelay(TestServers.kafka());
    bench.append("a", "1");
    bench.append("a", '"' + "x".repeat(2_000_000) + '"');
    bench.append("a", "3");
    awaitSent(3);

    assertThat(payloadsByPosition()).isEqualTo(Map.of(1L, "1", 3L, "3"));
    assertThat(bench.number("select position from outbox_refused")).isEqualTo(2);
  }

  @Test
  void manyWritersAtOnceLoseNothing() throws SQLException, InterruptedException {
    bench.startRelay(TestServers.kafka());
    bench.startRelay(TestServers.kafka());
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      String key = "writer-" + writer;
      writers.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Connection connection = bench.database.getConnection()) {
                  connection.setAutoCommit(false);
                  for (int number = 0; number < 250; number++) {
                    bench.append(connection, key, Integer.toString(number));
                    if (number % 10 == 9) {
                      connection.commit();
                    }
                  }
                  connection.commit();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    awaitSent(1000);

    List<ConsumerRecord<String, byte[]>> arrived = bench.arrived();
    assertThat(arrived).hasSize(1000);
    arrived.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::key))
        .values()
        .forEach(messages ->
            assertThat(messages.stream().map(m -> Integer.parseInt(new String(m.value()))))
                .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList()));
  }

  private void awaitSent(long position) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() ->
            bench.number("select sent_position from outbox_relay") == position
                && bench.number("select last_position from outbox_relay") == position);
  }

  /// What lies on the topic, repeats once.
  private Map<Long, String> payloadsByPosition() {
    Map<Long, String> payloads = new HashMap<>();
    bench
        .arrived()
        .forEach(message ->
            payloads.put(
                Long.parseLong(RelayBench.header(message, "ce_position")),
                new String(message.value())));
    return payloads;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

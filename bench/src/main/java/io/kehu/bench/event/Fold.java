package io.kehu.bench.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Measured;
import io.kehu.bench.Pause;
import io.kehu.bench.Rounds;
import io.kehu.bench.http.Connection;
import io.kehu.bench.http.Requests;
import io.kehu.bench.http.Token;
import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// A new generation of the analytics model out of all events that there are, most of them orders, against a consumer that reads and parses the same
/// events. The other services stand still, and never see the orders.
public final class Fold implements Benchmark {
  private static final int ORDERS = 200_000;
  private static final int ROUNDS = 3;
  private static final int BATCH = 2_000;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LOOK_MILLIS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> TOPICS =
      List.of(
          "crm.customer",
          "crm.product",
          "crm.order",
          "crm.opportunity",
          "crm.ticket",
          "crm.survey");

  private static final String FOLDED =
      "select coalesce(sum(next_offset), 0) from fold_offset where generation = ?";

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public String about() {
    return "events into a new generation of the analytics model, against a consumer that only parses";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Broker broker = new Broker(lab.instance().kafka().bootstrap());
    Requests requests = new Requests(Token.of(lab.login()));
    EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.ANALYTICS, Service.GATEWAY));
    try (Pause pause = Pause.of(lab.instance(), others)) {
      try {
        Orders.produce(broker, ORDERS);
        lab.settle();
        compare(lab, broker, requests);
      } finally {
        // Before the others go on.
        Orders.remove(broker);
      }
    }
  }

  private static void compare(Lab lab, Broker broker, Requests requests) throws Exception {
    long events = count(broker);
    lab.report()
        .note(
            "%,d events, %,d of them orders; %d rounds after one to warm up"
                .formatted(events, ORDERS, ROUNDS));
    rebuild(lab, requests, events);
    parse(broker);
    List<Measured> measured =
        new Rounds(lab, ROUNDS)
            .of("fold", "events/s", () -> rebuild(lab, requests, events))
            .of("consumer that parses", "events/s", () -> parse(broker))
            .run();
    measured.forEach(one -> lab.report().figure(one.series()));
    lab.report().ratio(measured.get(0).series(), measured.get(1).series(), "");
    lab.report().note("goal of the fold: 40,000 events/s");
    lab.report().limits(measured);
  }

  private static long count(Broker broker) {
    try (KafkaConsumer<String, byte[]> consumer = broker.consumer(BATCH)) {
      return consumer.endOffsets(Broker.partitions(consumer, TOPICS)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /// @return events a second, from the first batch that was saved to the last
  private static double rebuild(Lab lab, Requests requests, long events) throws Exception {
    try (Connection analytics = new Connection(lab.instance().ports().of(Service.ANALYTICS));
        java.sql.Connection database = lab.database(Service.ANALYTICS);
        PreparedStatement folded = database.prepareStatement(FOLDED)) {
      JsonNode begun =
          JSON.readTree(
              checked(
                  analytics.ask(requests.post("/v1/rebuilds", UUID.randomUUID().toString(), ""))));
      int generation = begun.get("generation").asInt();
      folded.setInt(1, generation);
      long first = 0;
      long since = 0;
      while (true) {
        long now = folded(folded);
        if (now == events) {
          double seconds = (System.nanoTime() - since) / 1e9;
          checked(analytics.ask(requests.delete("/v1/rebuilds/" + generation)));
          return (now - first) / seconds;
        }
        if (now > 0 && first == 0) {
          first = now;
          since = System.nanoTime();
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private static String checked(Connection.Answer answer) throws IOException {
    if (answer.status() >= 300) {
      throw new IOException("answered %d: %s".formatted(answer.status(), answer.body()));
    }
    return answer.body();
  }

  private static long folded(PreparedStatement folded) throws SQLException {
    try (ResultSet row = folded.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// @return events a second
  private static double parse(Broker broker) throws IOException {
    try (KafkaConsumer<String, byte[]> consumer = broker.consumer(BATCH)) {
      List<TopicPartition> partitions = Broker.partitions(consumer, TOPICS);
      long wanted =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      consumer.assign(partitions);
      long begun = System.nanoTime();
      long seen = 0;
      long fields = 0;
      while (seen < wanted) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> record : records) {
          fields += JSON.readTree(record.value()).size();
        }
        seen += records.count();
      }
      if (fields < seen) {
        throw new IllegalStateException("events without content");
      }
      return seen * 1e9 / (System.nanoTime() - begun);
    }
  }
}

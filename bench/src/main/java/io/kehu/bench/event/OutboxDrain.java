package io.kehu.bench.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Measured;
import io.kehu.bench.Rounds;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A backlog, there at once by one commit, until the broker has all of it; against a producer that sends the same bytes out of nothing. Nobody consumes
/// the topic.
public final class OutboxDrain implements Benchmark {
  private static final String TOPIC = "crm.bench";
  private static final String BARE = "crm.bench-bare";
  private static final int EVENTS = 200_000;
  private static final int ROUNDS = 3;

  /// As long as a customer's event.
  private static final String PAYLOAD =
      "{\"customer\":{\"id\":\"%s\",\"number\":\"C-000001\",\"kind\":\"ORGANIZATION\",\"name\":\"Valves and Pumps 700000001 Ltd\",\"customerClass\":\"POTENTIAL\",\"lifecycleStage\":\"ACQUISITION\",\"relationshipPhase\":\"EXPLORATION\",\"region\":\"Bremen\",\"country\":\"DE\",\"source\":\"ERP\",\"externalReferences\":[],\"version\":0,\"createdAt\":\"2026-01-02T03:04:05.678901Z\"}}";

  private static final String BACKLOG =
      """
      insert into outbox_event
        (id, aggregatetype, aggregateid, event_key, type, source, payload, occurred_at, traceparent, actor)
      select uuidv7(), ?, id, id, 'crm.customer.created.v1', 'customer-service', format(?, id), now(),
             '00-083f141dfaa01780f8465e47b1e5a09f-43d35089dd704c67-00', 'bench'
      from (select gen_random_uuid()::text as id from generate_series(1, ?)) as made
      """;

  @Override
  public String name() {
    return "outbox-drain";
  }

  @Override
  public String about() {
    return "a backlog of events into Kafka, against a producer without a database";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Broker broker = new Broker(lab.instance().kafka().bootstrap());
    broker.create(BARE);
    lab.report()
        .note("%,d events a round, %d rounds after one to warm up".formatted(EVENTS, ROUNDS));
    drain(lab);
    produce(broker, 1);
    List<Measured> measured =
        new Rounds(lab, ROUNDS)
            .of("relay", "events/s", () -> drain(lab))
            .of("producer, 1 request in flight", "events/s", () -> produce(broker, 1))
            .of("producer, 5 requests in flight", "events/s", () -> produce(broker, 5))
            .run();
    measured.forEach(one -> lab.report().figure(one.series()));
    lab.report().ratio(measured.get(0).series(), measured.get(1).series(), "");
    lab.report().ratio(measured.get(1).series(), measured.get(2).series(), "");
    lab.report().note("goal of the relay: 20,000 events/s; both writing and draining the backlog:");
    lab.report().limits(measured);
  }

  /// @return events a second from the commit of the backlog to the last acknowledgement
  private static double drain(Lab lab) throws SQLException, InterruptedException {
    try (Connection database = lab.database(Service.CUSTOMER)) {
      database.setAutoCommit(false);
      try (PreparedStatement insert = database.prepareStatement(BACKLOG)) {
        insert.setString(1, TOPIC);
        insert.setString(2, PAYLOAD);
        insert.setInt(3, EVENTS);
        insert.executeUpdate();
      }
      long begun = System.nanoTime();
      database.commit();
      database.setAutoCommit(true);
      while (isWaiting(database)) {
        Thread.sleep(20);
      }
      return EVENTS * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static boolean isWaiting(Connection database) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                select sent_position < last_position
                  or exists (select from outbox_event where position is null)
                from outbox_relay
                """)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static double produce(Broker broker, int inFlight) {
    try (KafkaProducer<String, byte[]> producer = broker.producer(inFlight)) {
      producer.partitionsFor(BARE);
      long begun = System.nanoTime();
      for (int event = 0; event < EVENTS; event++) {
        producer.send(record(event));
      }
      producer.flush();
      return EVENTS * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static ProducerRecord<String, byte[]> record(int position) {
    String id = UUID.randomUUID().toString();
    return Events.record(
        BARE,
        id,
        "crm.customer.created.v1",
        "customer-service",
        Instant.now(),
        position,
        PAYLOAD.replace("%s", id).getBytes(UTF_8));
  }
}

package io.kehu.bench.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Pause;
import io.kehu.bench.postgres.PgBench;
import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// New customers, each with an idempotency key, a duplicate check, an event and an audit entry.
///
/// The services that take the events in stand still meanwhile; the relay sends what either side writes.
public final class Create implements Benchmark {
  private static final String PATH = "/v1/customers";

  /// What one request of the service put where: the documents that pgbench writes too.
  private static final String DOCUMENTS =
      """
      select a.actor_id as caller, c.channels, o.payload, a.changes, k.headers, k.body
      from customer c
      join outbox_event o on o.aggregateid = c.id::text
      join audit_event a on a.record_id = c.id
      join idempotency_key k on k.caller_id = a.actor_id and k.body like '%' || c.id || '%'
      where c.name = ?
      """;

  private final AtomicInteger serial = new AtomicInteger();

  @Override
  public String name() {
    return "create";
  }

  @Override
  public String about() {
    return "a customer with event, audit entry and idempotency key, against pgbench and a bare endpoint";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Customers.ids(lab);
    Requests requests = new Requests(Token.of(lab.login()));
    EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.CUSTOMER));
    try (Pause pause = Pause.of(lab.instance(), others)) {
      Limits.compare(lab, requests, operation(lab, requests));
    }
  }

  Operation operation(Lab lab, Requests requests) throws IOException, SQLException {
    PgBench.Script script =
        PgBench.Script.of(Create.class, "create.sql", documents(lab, requests));
    return new Operation("create", 201, () -> next(requests), _ -> script);
  }

  private byte[] next(Requests requests) {
    String body = Customers.row(1, serial.incrementAndGet()).toString();
    return requests.post(PATH, UUID.randomUUID().toString(), body);
  }

  private Map<String, String> documents(Lab lab, Requests requests)
      throws IOException, SQLException {
    ObjectNode row = Customers.row(2, serial.incrementAndGet());
    try (Connection service = new Connection(lab.instance().ports().of(Service.CUSTOMER))) {
      service.ask(requests.post(PATH, UUID.randomUUID().toString(), row.toString()));
    }
    try (var database = lab.database(Service.CUSTOMER);
        var query = database.prepareStatement(DOCUMENTS)) {
      query.setString(1, row.get("name").asText());
      try (ResultSet found = query.executeQuery()) {
        found.next();
        Map<String, String> documents = new LinkedHashMap<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          documents.put(found.getMetaData().getColumnLabel(column), found.getString(column));
        }
        return documents;
      }
    }
  }
}

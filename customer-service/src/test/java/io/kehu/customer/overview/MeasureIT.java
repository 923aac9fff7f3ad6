package io.kehu.customer.overview;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.*;
import java.util.*;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MeasureIT {
  @Inject Jdbi jdbi;

  @TestHTTPResource("/")
  URI root;

  @Test
  void measure() throws Exception {
    UUID id = created();
    for (int i = 0; i < 3; i++)
      io.kehu.customer.encounter.Requests.contact(ADMIN, id, "POWER_HOLDER");
    try (EventSender s = EventSender.open()) {
      for (int i = 0; i < 20; i++)
        s.send(
            FromOthers.order(id, "2026-06-20T06:30:00Z", 1, "100.00"),
            FromOthers.opportunity("created", UUID.randomUUID(), id, 1, "OPEN", "1.00"),
            FromOthers.ticketOpened(UUID.randomUUID(), id));
      s.send(
          FromOthers.value(id),
          FromOthers.tier(id, "GOLD"),
          FromOthers.risk(id, "HIGH"),
          FromOthers.points(id, 1, 1, "2026-07-01T00:00:00Z"));
    }
    Thread.sleep(5000);
    String token = ADMIN.compact();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int round = 0; round < 4; round++) {
      System.out.println(
          "MEASURE single "
              + p50(http, token, "v1/customers/" + id)
              + " us, overview "
              + p50(http, token, "v1/customers/" + id + "/overview")
              + " us, team "
              + p50(http, token, "v1/customers/" + id + "/timeline?limit=1"));
    }
    String sql =
        OverviewSql.TEXT
            .formatted("true")
            .replace(":id", "'" + id + "'::uuid")
            .replace(":today", "date '2026-07-01'")
            .replace(":zone", "'Asia/Shanghai'");
    jdbi.useHandle(db -> {
      db.getConnection().createStatement();
      try (var st = db.getConnection().createStatement();
          var rs = st.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
        while (rs.next()) System.out.println("PLAN " + rs.getString(1));
      }
    });
  }

  private long p50(HttpClient http, String token, String path) throws Exception {
    List<Long> t = new ArrayList<>();
    HttpRequest r =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build();
    for (int i = 0; i < 3000; i++) {
      long a = System.nanoTime();
      http.send(r, HttpResponse.BodyHandlers.ofByteArray());
      t.add(System.nanoTime() - a);
    }
    Collections.sort(t);
    return t.get(1500) / 1000;
  }
}

package io.kehu.customer.sync;

import static io.kehu.customer.Calls.together;
import static io.kehu.customer.sync.ErpRows.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.sync.ErpRows.Row;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the order in which an ERP's rows arrive, the same records come of them.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OutOfOrderIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ErpRows erp = new ErpRows(UUID.randomUUID().toString().substring(0, 13) + "-");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderAloneAndInBatchesGivesTheSameRecords(long seed) {
    Random chance = new Random(seed);
    List<Row> rows = new ArrayList<>(erp.all());
    Collections.shuffle(rows, chance);

    rows.forEach(row -> {
      int status = chance.nextBoolean() ? put(row) : batch(row);
      assertThat(status).isIn(200, 201, 202, 409);
    });

    allIsThere();
  }

  @Test
  void manyWritersAtOnceGiveTheSameRecords() throws Exception {
    List<Row> rows = new ArrayList<>(erp.all());
    Collections.shuffle(rows, new Random(9));
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int first = i;
      writers.add(() -> {
        for (int n = first; n < rows.size(); n += 6) {
          assertThat(put(rows.get(n))).isIn(200, 201, 202, 409);
        }
        return first;
      });
    }

    together(writers);

    allIsThere();
  }

  @Test
  void filesMayComeInAnyOrder() {
    for (String kind : List.of("receivables", "statements", "contacts", "customers")) {
      List<Row> rows =
          new ArrayList<>(erp.all().stream().filter(r -> r.kind().equals(kind)).toList());
      Collections.shuffle(rows, new Random(10));
      JsonPath job = imported(kind, rows);
      assertThat(job.getLong("failed")).isZero();
      if (!kind.equals("customers")) {
        assertThat(job.getLong("waiting")).as(kind).isEqualTo(rows.size());
      }
    }

    allIsThere();
  }

  @Test
  void aRowThatWaitsIsShownWithWhatItWaitsFor() {
    Row clerk = row("group-clerk");

    JsonPath held =
        ERP.request()
            .contentType(ContentType.JSON)
            .body(alone(clerk))
            .put("/v1/contacts/by-external-id/erp/{id}", clerk.id())
            .then()
            .statusCode(202)
            .extract()
            .jsonPath();

    assertThat(held.getString("state")).isEqualTo("WAITING");
    assertThat(held.getString("waitsFor.kind")).isEqualTo("customers");
    assertThat(held.getString("waitsFor.reference.id")).isEqualTo(erp.mark() + "group");
    assertThat(put(row("group"))).isEqualTo(201);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(heldRow(held.getString("id")).getString("waitsFor.kind"))
                .isEqualTo("contacts"));
    assertThat(put(row("group-boss"))).isEqualTo(201);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(erp.stored().get("group-clerk")).contains("under group-boss"));
    ERP.request().get("/v1/held-rows/{id}", held.getString("id")).then().statusCode(404);
  }

  private static JsonPath heldRow(String id) {
    return ERP.request().get("/v1/held-rows/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  private Row row(String id) {
    return erp.all().stream()
        .filter(row -> row.id().equals(erp.mark() + id))
        .findFirst()
        .orElseThrow();
  }

  private void allIsThere() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(erp.stored()).isEqualTo(erp.expected()));
  }

  /// As it is sent to its own address, which names it.
  private static Map<String, Object> alone(Row row) {
    Map<String, Object> body = new HashMap<>(row.body());
    body.remove("externalReferences");
    return body;
  }

  private static int put(Row row) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(alone(row))
        .put("/v1/{kind}/by-external-id/erp/{id}", row.kind(), row.id())
        .statusCode();
  }

  private static int batch(Row row) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("atomic", false, "items", List.of(row.body())))
        .post("/v1/{kind}/batch", row.kind())
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].status");
  }

  static JsonPath imported(String kind, List<Row> rows) {
    String job =
        ERP.request()
            .contentType("application/x-ndjson")
            .body(
                String.join("\n", rows.stream().map(OutOfOrderIT::line).toList())
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/{kind}", kind)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return await()
        .atMost(PATIENCE)
        .until(
            () -> ERP.request().get("/v1/jobs/{id}", job).jsonPath(),
            found -> found.getString("state").equals("DONE"));
  }

  private static String line(Row row) {
    try {
      return new ObjectMapper().writeValueAsString(row.body());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Records that an administrator makes, told from all others by a mark.
record Records(String mark) {
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = "admin";
  private static final String CUSTOMERS = "/customer/v1/customers";

  String customer(Map<String, ?> more) {
    Map<String, Object> body = row("Pair " + mark + " " + UUID.randomUUID());
    body.putAll(more);
    return created(CUSTOMERS, body);
  }

  String contact(String customer, String name) {
    return created(
        CUSTOMERS + "/" + customer + "/contacts", Map.of("name", name, "standing", "ORDINARY"));
  }

  String order(String customer) {
    return created(
        "/sales/v1/orders",
        Map.of(
            "customerId",
            customer,
            "lines",
            List.of(
                Map.of(
                    "description",
                    "Pump",
                    "quantity",
                    1,
                    "amount",
                    Map.of("amount", "10.00", "currency", "CNY")))));
  }

  private static String created(String path, Map<String, ?> body) {
    return as(ADMIN).body(body).post(path).then().statusCode(201).extract().path("id");
  }

  List<Map<String, Object>> rows(int count, String prefix, Map<String, ?> more) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> {
          Map<String, Object> row = row("Cut " + mark + "-" + prefix + i);
          row.put("externalReferences", List.of(reference(prefix + i)));
          row.putAll(more);
          return row;
        })
        .toList();
  }

  private static Map<String, Object> row(String name) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", "ORGANIZATION");
    row.put("name", name);
    row.put("allowDuplicate", true);
    return row;
  }

  Map<String, String> reference(String id) {
    return Map.of("system", system(), "id", id);
  }

  String system() {
    return "cut-" + mark;
  }

  String upload(List<Map<String, Object>> rows) {
    String file =
        rows.stream()
            .map(row -> JSON.valueToTree(row).toString())
            .collect(Collectors.joining("\n"));
    return as(ADMIN)
        .contentType("application/x-ndjson")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/customer/v1/imports/customers")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  static Map<String, Object> done(String job) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as(ADMIN).get("/customer/v1/jobs/" + job).then().body("state", equalTo("DONE")));
    return as(ADMIN).get("/customer/v1/jobs/" + job).jsonPath().getMap("");
  }
}

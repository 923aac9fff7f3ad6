package io.kehu.sales.order;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Orders that are refused are kept until they are mended, and compared with the ERP's, as all that other systems send.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OrderSyncIT {
  private static final Token ERP =
      Tokens.integrator("orders:read", "orders:write", "sync:read", "sync:write");

  private final String system = "s" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aRefusedOrderIsMendedAndCompared() {
    put(order("-1")).statusCode(400);

    String id = held().body("items", hasSize(1)).extract().path("items[0].id");
    Map<String, Object> row = ERP.request().get("/v1/held-rows/{id}", id).jsonPath().getMap("row");
    row.put("lines", order("2").get("lines"));
    ERP.request()
        .contentType(JSON)
        .body(Map.of("row", row))
        .post("/v1/held-rows/{id}/replays", id)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("CREATED"));

    held().body("items", empty());
    put(order("2")).statusCode(200);
    ERP.request()
        .get("/v1/sync-status?system={s}", system)
        .then()
        .body("items[0].kind", equalTo("orders"))
        .body("items[0].created", equalTo(1))
        .body("items[0].unchanged", equalTo(1))
        .body("items[0].rejected", equalTo(1));
    // md5("SO-1\n1") = ae7f543f79a85467…
    ERP.request()
        .get("/v1/reconciliations/orders/{s}", system)
        .then()
        .statusCode(200)
        .body("count", equalTo(1))
        .body("checksum", equalTo("ae7f543f79a85467"));
  }

  private ValidatableResponse held() {
    return ERP.request().get("/v1/held-rows?filter=system=={s}", system).then().statusCode(200);
  }

  private static Map<String, Object> order(String quantity) {
    Map<String, Object> body = new HashMap<>();
    body.put("status", "CONFIRMED");
    body.put("placedAt", "2026-06-20T06:30:00Z");
    body.put("sourceVersion", 1);
    body.put("customerReference", Map.of("system", "erp", "id", "nobody"));
    body.put(
        "lines",
        List.of(
            Map.of(
                "lineId",
                "1",
                "description",
                "净水器",
                "quantity",
                new BigDecimal(quantity),
                "amount",
                Map.of("amount", "100.00", "currency", "CNY"))));
    return body;
  }

  private ValidatableResponse put(Map<String, Object> body) {
    return ERP.request()
        .contentType(JSON)
        .body(body)
        .put("/v1/orders/by-external-id/{s}/SO-1", system)
        .then();
  }
}

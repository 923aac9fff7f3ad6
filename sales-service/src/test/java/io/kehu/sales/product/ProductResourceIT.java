package io.kehu.sales.product;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ProductResourceIT {
  private final String sku = "SKU-" + UUID.randomUUID();

  @Test
  void createsAndTellsTheWorld() {
    try (EventProbe probe = EventProbe.fromNow("crm.product")) {
      String id =
          create(sku)
              .statusCode(201)
              .header("Location", containsString("/v1/products/"))
              .header("ETag", equalTo("\"1\""))
              .body("sku", equalTo(sku))
              .body("active", equalTo(true))
              .body("listPrice.amount", equalTo("4800.00"))
              .extract()
              .path("id");

      ObservedEvent created =
          probe.awaitEvent("crm.product.created.v1", e -> e.text("/product/id").equals(id));
      assertThat(created.key()).isEqualTo(id);
      assertThat(created.text("/product/listPrice/amount")).isEqualTo("4800.00");
      assertThat(created.data().at("/product").has("cost")).isFalse();
    }
  }

  @Test
  void refusesASkuThatIsTaken() {
    create(sku);

    create(sku).statusCode(409).body("code", equalTo("sku-taken"));
  }

  @Test
  void changesByMergePatchOfTheVersionRead() {
    String id = create(sku).extract().path("id");

    manager()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"name\":\"Pump 201\",\"category\":null}")
        .patch("/v1/products/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("name", equalTo("Pump 201"))
        .body("category", nullValue())
        .body("sku", equalTo(sku));
    manager()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"name\":\"Pump 202\"}")
        .patch("/v1/products/" + id)
        .then()
        .statusCode(412);
    manager()
        .contentType("application/merge-patch+json")
        .body("{\"name\":\"Pump 202\"}")
        .patch("/v1/products/" + id)
        .then()
        .statusCode(428);
    manager()
        .get("/v1/products/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("changed", "created"))
        .body("items[0].actor", equalTo("li.na"))
        .body("items[0].changes.name.to", equalTo("Pump 201"));
  }

  @Test
  void listsByFilterPageByPage() {
    String category = "c-" + UUID.randomUUID();
    for (String name : List.of("b", "a", "c")) {
      manager()
          .contentType(JSON)
          .body(Map.of("sku", sku + name, "name", name, "category", category))
          .post("/v1/products")
          .then()
          .statusCode(201);
    }

    String next =
        manager()
            .queryParam("category", category)
            .queryParam("limit", 2)
            .get("/v1/products")
            .then()
            .statusCode(200)
            .body("items.name", contains("a", "b"))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    manager()
        .queryParam("category", category)
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get("/v1/products")
        .then()
        .statusCode(200)
        .body("items.name", contains("c"))
        .body("nextCursor", nullValue());
    manager()
        .queryParam("filter", "category==" + category + ";name=in=(a,c)")
        .queryParam("sort", "-name")
        .get("/v1/products")
        .then()
        .statusCode(200)
        .body("items.name", contains("c", "a"));
  }

  @Test
  void takesProductsOfTheErpAndRefusesOldOnes() {
    String path = "/v1/products/by-external-id/erp/" + sku;

    put(path, "Pump", 5).statusCode(201).body("externalReferences.id", contains(sku));
    put(path, "Pump, old", 4).statusCode(409).body("code", equalTo("stale-source-version"));
    put(path, "Pump, again", 5).statusCode(200).body("name", equalTo("Pump"));
    put(path, "Pump, new", 6)
        .statusCode(200)
        .body("name", equalTo("Pump, new"))
        .body("version", equalTo(2));
    put(path, "Pump, new", 7).statusCode(200).body("version", equalTo(2));
    erp().get(path).then().statusCode(200).body("sku", equalTo(sku));
    erp().get(path + "-not").then().statusCode(404).body("code", equalTo("product-not-found"));
  }

  @Test
  void recognisesByItsSkuAProductThatWasEnteredByHand() {
    String id = create(sku).extract().path("id");

    put("/v1/products/by-external-id/erp/" + sku, "Pump", 1)
        .statusCode(200)
        .body("id", equalTo(id))
        .body("externalReferences.system", contains("erp"));
  }

  @Test
  void doesABatchItemByItem() {
    erp()
        .contentType(JSON)
        .body(
            Map.of(
                "atomic",
                false,
                "items",
                List.of(
                    row(sku + "-1", "One"),
                    Map.of("externalReference", reference(sku + "-2"), "sku", "", "name", "Two"),
                    row(sku + "-3", "Three"))))
        .post("/v1/products/batch")
        .then()
        .statusCode(200)
        .body("items.status", contains(201, 400, 201))
        .body("items[1].problem.errors.pointer", hasItem(containsString("sku")))
        .body("items", hasSize(3));
  }

  @Test
  void isReadByRepresentativesButNotWritten() {
    String id = create(sku).extract().path("id");

    Tokens.user("wang.fang").request().get("/v1/products/" + id).then().statusCode(200);
    Tokens.user("wang.fang")
        .request()
        .contentType(JSON)
        .body(Map.of("sku", sku + "x", "name", "x"))
        .post("/v1/products")
        .then()
        .statusCode(403);
    manager().get("/v1/products").then().statusCode(200).body("items.id", not(hasItem("nobody")));
  }

  private ValidatableResponse create(String sku) {
    return manager()
        .contentType(JSON)
        .body(
            Map.of(
                "sku",
                sku,
                "name",
                "Pump 200",
                "category",
                "pumps",
                "listPrice",
                Map.of("amount", "4800.00", "currency", "CNY"),
                "cost",
                Map.of("amount", "3100.00", "currency", "CNY")))
        .post("/v1/products")
        .then();
  }

  private ValidatableResponse put(String path, String name, long version) {
    return erp()
        .contentType(JSON)
        .body(Map.of("sku", sku, "name", name, "sourceVersion", version))
        .put(path)
        .then();
  }

  private static Map<String, Object> row(String key, String name) {
    return Map.of("externalReference", reference(key), "sku", key, "name", name);
  }

  private static Map<String, String> reference(String key) {
    return Map.of("system", "erp", "id", key);
  }

  private static RequestSpecification manager() {
    return Tokens.user("li.na").request();
  }

  private static RequestSpecification erp() {
    return Tokens.integrator("products:read", "products:write").request();
  }
}

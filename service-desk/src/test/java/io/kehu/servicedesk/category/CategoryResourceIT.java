package io.kehu.servicedesk.category;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.SUPERVISOR;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CategoryResourceIT {
  private static final Map<String, Object> LABEL = Map.of("en", "Test", "zh-CN", "测试");

  @Test
  void bothTreesAreShippedWithLabels() {
    AGENT
        .request()
        .get("/v1/category-trees/ROOT_CAUSE/categories")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("PRODUCT", "SERVICE", "PRICE", "PROMISE", "DELIVERY"))
        .body("items.find { it.code == 'PROMISE' }.label.'zh-CN'", equalTo("承诺"));
  }

  @Test
  void aRetiredCategoryIsNotForNewTickets() {
    String code = created(null);
    SUPERVISOR
        .request()
        .contentType(JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("label", LABEL, "active", false))
        .put("/v1/category-trees/TICKET/categories/{code}", code)
        .then()
        .statusCode(200)
        .body("active", equalTo(false));

    AGENT
        .request()
        .contentType(JSON)
        .body(aValidTicket(Map.of("category", code)))
        .post("/v1/tickets")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-category"));
  }

  @Test
  void noCategoryLiesBelowItself() {
    String above = created(null);
    String below = created(above);

    SUPERVISOR
        .request()
        .contentType(JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("label", LABEL, "active", true, "parent", below))
        .put("/v1/category-trees/TICKET/categories/{code}", above)
        .then()
        .statusCode(422)
        .body("code", equalTo("category-cycle"));
  }

  private static String created(String parent) {
    String code =
        "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    Map<String, Object> body = new java.util.HashMap<>(Map.of("code", code, "label", LABEL));
    if (parent != null) {
      body.put("parent", parent);
    }
    SUPERVISOR
        .request()
        .contentType(JSON)
        .body(body)
        .post("/v1/category-trees/TICKET/categories")
        .then()
        .statusCode(201);
    return code;
  }
}

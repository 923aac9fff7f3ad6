package io.kehu.platform.widget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class WidgetResourceIT {

  private static ValidatableResponse create(String name) {
    return Tokens.user("wang.fang")
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", name, "quantity", 3, "colour", "RED"))
        .post("/v1/widgets")
        .then();
  }

  @Test
  void aWidgetIsCreatedReadChangedAndItsHistoryShown() {
    String name = "w" + UUID.randomUUID();
    String id =
        create(name)
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", startsWith("/v1/widgets/"))
            .body("name", equalTo(name))
            .extract()
            .path("id");
    Tokens.user("wang.fang")
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"quantity\":4,\"colour\":null}")
        .patch("/v1/widgets/" + id)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .header("ETag", "\"1\"");
    Tokens.user("wang.fang")
        .request()
        .get("/v1/widgets/" + id + "/history")
        .then()
        .log()
        .all()
        .statusCode(200)
        .body("items.action", hasItems("created", "changed"))
        .body("items[0].changes.quantity.to", equalTo(4));
    Tokens.user("wang.fang")
        .request()
        .get("/v1/widgets?limit=1")
        .then()
        .log()
        .all()
        .statusCode(200);
  }
}

package io.kehu.customer.sync;

import static io.kehu.customer.sync.ErpRows.ERP;
import static io.kehu.customer.sync.OutOfOrderIT.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.kehu.customer.sync.ErpRows.Row;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Rows that are refused are kept, shown, mended and replayed, and counted in the account of their system.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class HeldRowsIT {
  private final String system = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final List<Task<?>> tasks;
  private final Jdbi jdbi;

  @Inject
  HeldRowsIT(@All List<Task<?>> tasks, Jdbi jdbi) {
    this.tasks = tasks;
    this.jdbi = jdbi;
  }

  @Test
  void heldRowsAreForgottenAfterNinetyDays() {
    put("a", customer("甲公司", "CHINA")).statusCode(400);
    put("b", customer("乙公司", "CHINA")).statusCode(400);
    jdbi.useHandle(db ->
        db.execute(
            "update held_row set last_at = last_at - interval '91 days' where system = ? and external_id = 'a'",
            system));

    tasks.stream()
        .filter(task -> task.getName().equals("held-row-retention"))
        .forEach(HeldRowsIT::run);

    held(onlyHeld()).body("externalId", equalTo("b"));
  }

  private static <T> void run(Task<T> task) {
    ((RecurringTask<T>) task).execute(new TaskInstance<>(task.getName(), "recurring"), null);
  }

  @Test
  void whatIsWrongWithASingleRowIsKeptUntilItIsMended() {
    put("a", customer("甲公司", "CHINA")).statusCode(400);

    String id = onlyHeld();
    held(id)
        .body("state", equalTo("REJECTED"))
        .body("externalId", equalTo("a"))
        .body("problem.code", equalTo("validation-failed"))
        .body("problem.errors.pointer", hasItem("/country"))
        .body("row.name", equalTo("甲公司"))
        .body("row.externalReferences[0].system", equalTo(system));
    replay(id, Map.of("row", mended(id, "country", "CHINA 2")))
        .body("outcome", equalTo("REJECTED"));
    held(id).body("attempts", equalTo(2)).body("row.country", equalTo("CHINA 2"));
    replay(id, Map.of("row", mended(id, "country", "CN"))).body("outcome", equalTo("CREATED"));

    assertThat(heldIds()).isEmpty();
    status().body("items[0].created", equalTo(1)).body("items[0].rejected", equalTo(2));
    ERP.request()
        .get("/v1/customers/by-external-id/{s}/a", system)
        .then()
        .statusCode(200)
        .body("country", equalTo("CN"));
  }

  @Test
  void aNewerRowOfTheSystemSettlesTheOneThatIsHeld() {
    put("a", with(customer("甲公司", "CHINA"), "sourceVersion", 3)).statusCode(400);

    put("a", with(customer("甲公司", "CN"), "sourceVersion", 2)).statusCode(201);
    assertThat(heldIds()).as("an older one does not").hasSize(1);
    put("a", with(customer("甲公司", "CN"), "sourceVersion", 4)).statusCode(200);
    assertThat(heldIds()).isEmpty();
  }

  @Test
  void itemsOfABatchAndRowsOfAFileAreKeptToo() {
    Map<String, Object> bad =
        with(customer("乙公司", "CHINA"), "externalReferences", List.of(reference("b")));
    Map<String, Object> worse =
        with(customer("", "CN"), "externalReferences", List.of(reference("c")));
    ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("atomic", false, "items", List.of(bad)))
        .post("/v1/customers/batch")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo(400));
    JsonPath job = imported("customers", List.of(new Row("customers", "c", 1, worse)));

    assertThat(job.getLong("failed")).isOne();
    assertThat(heldIds()).hasSize(2);
    status()
        .body("items[0].kind", equalTo("customers"))
        .body("items[0].rejectedNow", equalTo(2))
        .body("items[0].lastError.code", equalTo("validation-failed"));
  }

  @Test
  void manyThatWereRefusedForOneReasonAreReplayedAtOnce() {
    String shared = "86" + UUID.randomUUID().toString().replaceAll("[^0-9]", "") + "123456789";
    Map<String, Object> phone =
        Map.of(
            "phones", List.of(Map.of("type", "MOBILE", "number", "138" + shared.substring(2, 10))));
    put("a", with(customer("甲" + system, "CN"), "channels", phone)).statusCode(201);
    put("b", with(customer("甲" + system, "CN"), "channels", phone))
        .statusCode(409)
        .body("code", equalTo("customer-duplicate"));

    ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("system", system, "code", "customer-duplicate"))
        .post("/v1/held-rows/bulk-replays")
        .then()
        .statusCode(200)
        .body("items.externalId", equalTo(List.of("b")))
        .body("items[0].outcome", equalTo("REJECTED"))
        .body("more", equalTo(false));
    String id = onlyHeld();
    replay(id, Map.of("row", mended(id, "allowDuplicate", true)))
        .body("outcome", equalTo("CREATED"));
  }

  @Test
  void aMendedRowMustBeOfTheSameRecord() {
    put("a", customer("甲公司", "CHINA")).statusCode(400);
    String id = onlyHeld();
    Map<String, Object> other =
        with(customer("甲公司", "CN"), "externalReferences", List.of(reference("z")));

    ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("row", other))
        .post("/v1/held-rows/{id}/replays", id)
        .then()
        .statusCode(422)
        .body("code", equalTo("held-row-of-another-record"));
  }

  @Test
  void aRowThatHoldsToAVersionIsNotKept() {
    ERP.request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"7\"")
        .body(customer("甲公司", "CHINA"))
        .put("/v1/customers/by-external-id/{s}/a", system)
        .then()
        .statusCode(400);
    assertThat(heldIds()).isEmpty();
  }

  @Test
  void aHeldRowIsGivenUpByItsVersion() {
    put("a", customer("甲公司", "CHINA")).statusCode(400);
    String id = onlyHeld();
    ERP.request().delete("/v1/held-rows/{id}", id).then().statusCode(428);
    ERP.request()
        .header("If-Match", "\"5\"")
        .delete("/v1/held-rows/{id}", id)
        .then()
        .statusCode(412);
    ERP.request()
        .header("If-Match", "\"0\"")
        .delete("/v1/held-rows/{id}", id)
        .then()
        .statusCode(204);
    assertThat(heldIds()).isEmpty();
  }

  @Test
  void otherKindsThanOnesOwnAreHidden() {
    put("a", customer("甲公司", "CHINA")).statusCode(400);
    String id = onlyHeld();
    Token contactsOnly = Tokens.integrator("contacts:write", "sync:read", "sync:write");

    contactsOnly.request().get("/v1/held-rows/{id}", id).then().statusCode(404);
    contactsOnly.request().get("/v1/reconciliations/customers/{s}", system).then().statusCode(403);
    assertThat(
            contactsOnly
                .request()
                .get("/v1/held-rows?filter=system=={s}", system)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    Tokens.user("wang.fang").request().get("/v1/held-rows").then().statusCode(403);
    Tokens.integrator("customers:write").request().get("/v1/sync-status").then().statusCode(403);
  }

  private Map<String, Object> customer(String name, String country) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "ORGANIZATION");
    body.put("name", name);
    body.put("country", country);
    return body;
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private Map<String, Object> reference(String id) {
    return Map.of("system", system, "id", id);
  }

  private ValidatableResponse put(String id, Map<String, Object> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/by-external-id/{s}/{id}", system, id)
        .then();
  }

  private List<String> heldIds() {
    return ERP.request()
        .get("/v1/held-rows?filter=system=={s}", system)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private String onlyHeld() {
    assertThat(heldIds()).hasSize(1);
    return heldIds().getFirst();
  }

  private static ValidatableResponse held(String id) {
    return ERP.request()
        .get("/v1/held-rows/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", containsString("\""));
  }

  private static Map<String, Object> mended(String id, String field, Object value) {
    return with(held(id).extract().jsonPath().getMap("row"), field, value);
  }

  private static ValidatableResponse replay(String id, Map<String, Object> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/held-rows/{id}/replays", id)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse status() {
    return ERP.request().get("/v1/sync-status?system={s}", system).then().statusCode(200);
  }
}

package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerSyncIT {

  @Test
  void unknownIdCreatesAndKnownIdChanges() {
    String id = unique();

    upsert("erp", id, aValidCustomer("region", "华东"))
        .statusCode(201)
        .body("externalReferences", contains(Map.of("system", "erp", "id", id)));
    upsert("erp", id, aValidCustomer("name", "新名字")).statusCode(200).header("ETag", "\"1\"");

    ERP.request()
        .get("/v1/customers/by-external-id/erp/{id}", id)
        .then()
        .statusCode(200)
        .body("name", equalTo("新名字"))
        .body("region", equalTo("华东"));
  }

  @Test
  void repeatChangesNothingAndOldDataIsRefused() {
    String id = unique();
    Map<String, Object> body = aValidCustomer("sourceVersion", 7);
    upsert("erp", id, body).statusCode(201);

    upsert("erp", id, body).statusCode(200).header("ETag", "\"0\"");
    body.put("sourceVersion", 6);
    upsert("erp", id, body).statusCode(409).body("code", equalTo("stale-source-version"));
    body.put("sourceVersion", 8);
    body.put("region", "华北");
    upsert("erp", id, body).statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void onlyTheVersionThatWasReadIsChangedWhereOneIsNamed() {
    String id = unique();
    upsert("erp", id, aValidCustomer()).statusCode(201);

    ERP.request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"5\"")
        .body(aValidCustomer())
        .put("/v1/customers/by-external-id/erp/{id}", id)
        .then()
        .statusCode(412);
  }

  @Test
  void parentIsNamedByItsExternalId() {
    String parent = unique();
    upsert("erp", parent, aValidCustomer()).statusCode(201);

    upsert("erp", unique(), aValidCustomer("parent", Map.of("system", "erp", "id", parent)))
        .statusCode(201);
    upsert("erp", unique(), aValidCustomer("parent", Map.of("system", "erp", "id", "nobody")))
        .statusCode(202)
        .body("waitsFor.reference.id", equalTo("nobody"));
  }

  @Test
  void manyAtOnceMakeOneCustomerAndTellItOnce() throws Exception {
    String id = unique();
    Map<String, Object> body = aValidCustomer("sourceVersion", 1);
    Callable<Response> put = () -> upsert("erp", id, body).extract().response();

    try (EventProbe probe = EventProbe.fromNow("crm.customer")) {
      List<Response> answers;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        answers =
            threads.invokeAll(Stream.generate(() -> put).limit(8).toList()).stream()
                .map(future -> future.resultNow())
                .toList();
      }

      assertThat(answers)
          .extracting(Response::statusCode)
          .containsOnlyOnce(201)
          .containsOnly(200, 201);
      assertThat(answers)
          .extracting(answer -> answer.<String>path("id"))
          .containsOnly(answers.getFirst().<String>path("id"));
      UUID after = created();
      probe.awaitEvent("crm.customer.created.v1", e -> e.key().equals(after.toString()));
      assertThat(probe.eventsUpToNow(e -> e.key().equals(answers.getFirst().<String>path("id"))))
          .hasSize(1);
    }
  }

  @Test
  void batchTellsOfEachItem() {
    String known = unique();
    upsert("erp", known, aValidCustomer()).statusCode(201);
    List<Map<String, Object>> items =
        List.of(
            aValidCustomer(),
            aValidCustomer("externalReferences", List.of(Map.of("system", "erp", "id", known))),
            aValidCustomer("country", "nowhere"));

    ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("items", items))
        .post("/v1/customers/batch")
        .then()
        .statusCode(200)
        .body("items.status", contains(201, 200, 400))
        .body("items[2].problem.errors[0].pointer", equalTo("/country"));
  }

  @Test
  void fileIsImportedAndMayBeImportedAgain() {
    String first = unique();
    String second = unique();
    String csv =
        """
        externalReferences.0.system,externalReferences.0.id,kind,name,country,channels.phones.0.type,channels.phones.0.number
        erp,%s,ORGANIZATION,北京远望科技有限公司,CN,WORK,010-6%s
        erp,%s,PERSON,Ada Weber,DE,,
        erp,,PERSON,Nobody,DE,,
        """
            .formatted(first, CustomerFixtures.uniquePhone().substring(7), second);

    importCsv(csv).body("created", equalTo(2)).body("failed", equalTo(1));
    importCsv(csv).body("unchanged", equalTo(2)).body("failed", equalTo(1));

    ERP.request()
        .get("/v1/customers/by-external-id/erp/{id}", first)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("channels.phones", hasSize(1));
  }

  private static ValidatableResponse importCsv(String csv) {
    String job =
        ADMIN
            .request()
            .contentType("text/csv; charset=UTF-8")
            .body(csv)
            .post("/v1/imports/customers")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> job(job).body("state", equalTo("DONE")));
    return job(job);
  }

  private static ValidatableResponse job(String id) {
    return ADMIN.request().get("/v1/jobs/{id}", id).then().statusCode(200);
  }
}

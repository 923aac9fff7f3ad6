package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// A file of customers that was handed in.
record ImportedFile(String job) {

  static ImportedFile of(List<String> rows) {
    return posted(rows, "");
  }

  static ImportedFile tried(List<String> rows) {
    return posted(rows, "?dryRun=true");
  }

  private static ImportedFile posted(List<String> rows, String query) {
    return new ImportedFile(
        ADMIN
            .request()
            .contentType("application/x-ndjson")
            .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/customers" + query)
            .then()
            .statusCode(202)
            .extract()
            .path("id"));
  }

  JsonPath done() {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> ADMIN.request().get("/v1/jobs/{id}", job).jsonPath(),
            found -> found.getString("state").equals("DONE"));
  }
}

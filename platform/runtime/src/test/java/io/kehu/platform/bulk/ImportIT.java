package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ImportIT {
  private final GadgetImport gadgets;
  private final String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";

  @Inject
  ImportIT(GadgetImport gadgets) {
    this.gadgets = gadgets;
  }

  private static Token importer() {
    return Tokens.integrator("gadgets:write", "jobs:read");
  }

  private static Response post(String type, String query, String body) {
    return importer()
        .request()
        .contentType(type)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/imports/gadgets" + query);
  }

  private static JsonPath done(Response posted) {
    assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(202);
    String address = posted.header("Location");
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> importer().request().get(address).jsonPath(),
            job -> !job.getString("state").matches("WAITING|RUNNING"));
  }

  private String csv(int rows) {
    StringBuilder csv = new StringBuilder("externalId,size,paint.colour,tags.0.name\r\n");
    for (int row = 0; row < rows; row++) {
      csv.append(prefix).append(row).append(',').append(row % 900).append(",red,\r\n");
    }
    return csv.toString();
  }

  @Test
  void csvIsImportedAndAgainChangesOnly() {
    JsonPath first = done(post("text/csv", "", "\uFEFF" + csv(1200)));
    assertThat(first.getString("state")).isEqualTo("DONE");
    assertThat(first.getInt("created")).isEqualTo(1200);
    assertThat(gadgets.countLike(prefix)).isEqualTo(1200);

    JsonPath second = done(post("text/csv; charset=utf-8", "", csv(1200)));
    assertThat(second.getInt("updated")).isEqualTo(1200);
    assertThat(gadgets.countLike(prefix)).isEqualTo(1200);
  }

  @Test
  void rowsThatFailDoNotHoldUpTheOthersAndCanBeMended() {
    String csv =
        csv(40)
            + prefix
            + "x,many,,\r\n"
            + prefix
            + "y,5000,,\r\n"
            + ",1,,\r\n"
            + prefix
            + "z,7,,\r\n";
    JsonPath job = done(post("text/csv", "", csv));
    assertThat(job.getInt("created")).isEqualTo(41);
    assertThat(job.getInt("failed")).isEqualTo(3);
    assertThat(job.getInt("processed")).isEqualTo(44);

    String address = "/v1/jobs/" + job.getString("id");
    importer()
        .request()
        .get(address + "/rows?outcome=failed")
        .then()
        .statusCode(200)
        .body("items.row", equalTo(java.util.List.of(41, 42, 43)))
        .body("items[0].problem.errors[0].pointer", equalTo("/size"))
        .body("items[2].problem.errors.pointer", hasItem("/externalId"));
    String failed =
        importer()
            .request()
            .get(address + "/failed.csv")
            .then()
            .statusCode(200)
            .body(containsString("#problem"))
            .extract()
            .asString();
    JsonPath mended = done(post("text/csv", "", failed.replace(",many,", ",3,")));
    assertThat(mended.getInt("created")).isEqualTo(1);
    assertThat(mended.getInt("failed")).isEqualTo(2);
  }

  @Test
  void ndjsonIsReadStrictlyLineByLine() {
    String lines =
        "{\"externalId\":\"%1$sa\",\"size\":1}\n\n{\"externalId\":\"%1$sb\",\"size\":\"2\"}\n{\"externalId\":\"%1$sc\",\"size\":3,\"colour\":1}\nnonsense\n{\"externalId\":\"%1$sd\",\"size\":4}"
            .formatted(prefix);
    JsonPath job = done(post("application/x-ndjson", "", lines));

    assertThat(job.getInt("created")).isEqualTo(2);
    assertThat(job.getInt("failed")).isEqualTo(3);
    assertThat(
            importer()
                .request()
                .get("/v1/jobs/" + job.getString("id") + "/failed.ndjson")
                .asString()
                .lines())
        .hasSize(3);
  }

  @Test
  void aJobThatWasTornAwayGoesOnWithoutDoingARowTwice() {
    String csv = csv(1300).replace(prefix + "700,700,red", prefix + "700,700,crash-" + prefix);
    JsonPath job = done(post("text/csv", "", csv));

    assertThat(job.getInt("created")).isEqualTo(1300);
    assertThat(job.getInt("failed")).isZero();
    assertThat(gadgets.mostImportsLike(prefix)).isEqualTo(1);
  }

  @Test
  void aDryRunWritesNothing() {
    JsonPath job = done(post("text/csv", "?dryRun=true", csv(10) + prefix + "y,5000,,\r\n"));

    assertThat(job.getInt("created")).isEqualTo(10);
    assertThat(job.getInt("failed")).isEqualTo(1);
    assertThat(gadgets.countLike(prefix)).isZero();
  }

  @Test
  void columnsThatDoNotFitAreRefusedAtOnce() {
    post("text/csv", "", "externalId,size,weight,paint\r\n1,2,3,4\r\n")
        .then()
        .statusCode(422)
        .body("code", equalTo("import-columns-refused"))
        .body("detail", containsString("weight"));
  }

  @Test
  void aFileThatIsNotUtf8FailsWithAReason() {
    byte[] latin =
        ("externalId,size\r\n" + prefix + "\u00e9,1\r\n")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Response posted =
        importer().request().contentType("text/csv").body(latin).post("/v1/imports/gadgets");
    if (posted.statusCode() == 202) {
      assertThat(done(posted).getString("problem.code")).isEqualTo("import-unreadable");
    } else {
      posted.then().statusCode(422).body("code", equalTo("import-unreadable"));
    }
  }

  @Test
  void aRepeatWithTheSameKeyIsTheSameJob() {
    String key = "key-" + prefix;
    String first = withKey(key, csv(3)).then().statusCode(202).extract().header("Location");
    withKey(key, csv(3))
        .then()
        .statusCode(202)
        .header("Location", equalTo(first))
        .header("Idempotency-Replayed", "true");
    withKey(key, csv(4)).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  private static Response withKey(String key, String csv) {
    return importer()
        .request()
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/imports/gadgets");
  }

  @Test
  void onlyTheOwnerSeesAJobAndOnlyThoseWhoMayWriteImport() {
    String address = post("text/csv", "", csv(1)).header("Location");
    Tokens.integrator("jobs:read")
        .subject(UUID.randomUUID())
        .request()
        .get(address)
        .then()
        .statusCode(404);
    Tokens.integrator("gadgets:read")
        .request()
        .contentType("text/csv")
        .body(csv(1))
        .post("/v1/imports/gadgets")
        .then()
        .statusCode(403);
    importer()
        .request()
        .contentType("text/csv")
        .body(csv(1))
        .post("/v1/imports/unicorns")
        .then()
        .statusCode(404);
  }

  @Test
  void aJobThatIsOverCannotBeCancelled() {
    JsonPath job = done(post("text/csv", "", csv(1)));
    importer()
        .request()
        .put("/v1/jobs/" + job.getString("id") + "/cancellation")
        .then()
        .statusCode(409);
    importer()
        .request()
        .get("/v1/jobs?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(job.getString("id")));
  }
}

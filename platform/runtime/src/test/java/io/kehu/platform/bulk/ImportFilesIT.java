package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files of other formats and encodings, and files that are broken.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ImportFilesIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Token IMPORTER = Tokens.integrator("gadgets:write", "jobs:read");

  private final GadgetImport gadgets;
  private final String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";

  @Inject
  ImportFilesIT(GadgetImport gadgets) {
    this.gadgets = gadgets;
  }

  private static Response post(String type, String query, byte[] body) {
    return IMPORTER.request().contentType(type).body(body).post("/v1/imports/gadgets" + query);
  }

  private static Response csv(String body) {
    return post("text/csv", "", body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonPath over(Response posted) {
    assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(202);
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> IMPORTER.request().get(posted.header("Location")).jsonPath(),
            job -> !job.getString("state").matches("WAITING|RUNNING"));
  }

  @Test
  void aSpreadsheetIsImportedAndItsFailedRowsComeBackAsCsv() {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("externalId", "size", "#note")),
                IntStream.range(0, 1200)
                    .mapToObj(row -> List.of(prefix + row, row == 7 ? "many" : "5", "x")))
            .toList();

    JsonPath job = over(post(XLSX, "", Workbooks.of(rows)));

    assertThat(job.getInt("created")).isEqualTo(1199);
    assertThat(job.getInt("failed")).isEqualTo(1);
    assertThat(gadgets.countLike(prefix)).isEqualTo(1199);
    IMPORTER
        .request()
        .get("/v1/jobs/" + job.getString("id") + "/failed.csv")
        .then()
        .statusCode(200)
        .body(containsString(prefix + "7,many,x,"));
  }

  @Test
  void workbooksThatAreNoOneTableAreRefused() {
    refused(post(XLSX, "", new byte[] {1, 2, 3}));
    refused(post(XLSX, "", Workbooks.sheets(2, List.of(List.of("externalId")))));
    refused(post(XLSX, "", Workbooks.zip("xl/workbook.xml", "<workbook/>")));
    refused(post(XLSX, "", Workbooks.of(List.of())));
  }

  private static void refused(Response answer) {
    answer.then().statusCode(422).body("code", equalTo("import-unreadable"));
  }

  @Test
  void theChineseEncodingIsFoundOrTold() {
    String file = "externalId,size,paint.colour\r\n" + prefix + "%s,1,红色\r\n";

    over(post("text/csv", "", file.formatted("a").getBytes(TextDetector.GB18030)));
    over(post("text/csv; charset=gbk", "", file.formatted("b").getBytes(TextDetector.GB18030)));

    assertThat(gadgets.colours(prefix)).containsExactly("红色", "红色");
    post("text/csv; charset=utf-16", "", file.getBytes(StandardCharsets.UTF_16))
        .then()
        .statusCode(415);
  }

  @Test
  void aFileThatDoesNotKeepToItsCharsetFails() {
    JsonPath job =
        over(
            post(
                "text/csv; charset=utf-8",
                "",
                ("externalId,paint.colour\r\n" + "\r\n".repeat(9000) + prefix + "a,红\r\n")
                    .getBytes(TextDetector.GB18030)));

    assertThat(job.getString("problem.code")).isEqualTo("import-unreadable");
  }

  @Test
  void aQuoteThatIsNotClosedFailsTheJobAndNotTheRowsBefore() {
    JsonPath job =
        over(csv("externalId,size\r\n" + prefix + "a,1\r\n\"" + prefix + "b,2\r\nc,3\r\n"));

    assertThat(job.getString("problem.code")).isEqualTo("import-unreadable");
    assertThat(job.getString("problem.detail")).contains("quote");
  }

  @Test
  void anEndlessLineFailsTheJob() {
    Response answer = csv("externalId,size\r\n" + "x".repeat(3_000_000));

    String code =
        answer.statusCode() == 202
            ? over(answer).getString("problem.code")
            : answer.jsonPath().getString("code");
    assertThat(code).isEqualTo("import-unreadable");
  }

  @Test
  void nulFailsItsRowOnly() {
    JsonPath job = over(csv("externalId,size\r\n" + prefix + "a\0,1\r\n" + prefix + "b,1\r\n"));

    assertThat(job.getInt("created")).isEqualTo(1);
    assertThat(job.getInt("failed")).isEqualTo(1);
  }

  @Test
  void headersThatAreWrongOrThereTwiceAreRefused() {
    csv("externalId,size,size\r\n1,2,3\r\n")
        .then()
        .statusCode(422)
        .body("code", equalTo("import-columns-refused"));
    csv("external\0Id\r\n1\r\n").then().statusCode(422);
    csv("x".repeat(100_000) + "\r\n1\r\n").then().statusCode(422);
  }

  @Test
  void everyRowsResultCanBeDownloaded() {
    JsonPath job =
        over(
            csv(
                "externalId,size\r\n"
                    + prefix
                    + "a,1\r\n"
                    + prefix
                    + "b,many\r\n"
                    + prefix
                    + "a,2\r\n"));

    String address = "/v1/jobs/" + job.getString("id") + "/results";
    List<String> lines =
        IMPORTER
            .request()
            .get(address + ".csv")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).matches("1,CREATED,[0-9a-f-]{36},");
    assertThat(lines.get(2)).startsWith("2,FAILED,,validation-failed");
    assertThat(lines.get(3)).startsWith("3,UPDATED,");
    assertThat(IMPORTER.request().get(address + ".ndjson").asString().lines()).hasSize(3);
    Tokens.integrator("jobs:read")
        .subject(UUID.randomUUID())
        .request()
        .get(address + ".csv")
        .then()
        .statusCode(404);
  }

  @Test
  void aTemplateReadsSomebodyElsesTable() {
    String name = "erp " + prefix;
    String id =
        template(name, "size").then().statusCode(201).header("ETag", "\"0\"").extract().path("id");
    String file = "编号;颜色,编号,大小\r\nx," + prefix + "a,大\r\nx," + prefix + "b,12\r\n";

    JsonPath job =
        over(post("text/csv", "?template=" + name, file.getBytes(StandardCharsets.UTF_8)));

    assertThat(job.getInt("created")).isEqualTo(2);
    assertThat(job.getString("template")).isEqualTo(name);
    assertThat(gadgets.colours(prefix)).containsExactly("blue", "blue");
    template(name, "size")
        .then()
        .statusCode(409)
        .body("code", equalTo("import-template-name-taken"));
    IMPORTER.request().delete("/v1/import-templates/" + id).then().statusCode(428);
    IMPORTER
        .request()
        .header("If-Match", "\"0\"")
        .delete("/v1/import-templates/" + id)
        .then()
        .statusCode(204);
    post("text/csv", "?template=" + name, file.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(404);
  }

  @Test
  void aTemplateWhoseTargetsAreNoFieldsIsRefused() {
    template("wrong " + prefix, "weight")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/mapping/columns/1/target"));
    Tokens.integrator("jobs:read")
        .request()
        .contentType(ContentType.JSON)
        .body(templateBody("other", "size"))
        .post("/v1/import-templates")
        .then()
        .statusCode(403);
  }

  private static Response template(String name, String target) {
    return IMPORTER
        .request()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(templateBody(name, target))
        .post("/v1/import-templates");
  }

  private static Map<String, Object> templateBody(String name, String target) {
    return Map.of(
        "name",
        name,
        "kind",
        "gadgets",
        "mapping",
        Map.of(
            "columns",
            List.of(
                Map.of("source", "编号", "target", "externalId"),
                Map.of("source", "大小", "target", target, "values", Map.of("大", "900"))),
            "constants",
            Map.of("paint.colour", "blue")));
  }

  @Test
  void onlyKindsThatKnowDuplicatesTakeAPolicyForThem() {
    post("text/csv", "?duplicates=skip", "externalId,size\r\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?duplicates"));
  }
}

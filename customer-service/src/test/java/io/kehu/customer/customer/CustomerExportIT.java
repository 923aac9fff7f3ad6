package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Customers and contacts out of the house and in again.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerExportIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Map<String, String> TYPES =
      Map.of("csv", "text/csv", "ndjson", "application/x-ndjson", "xlsx", XLSX);

  private final Jdbi jdbi;
  private final String tag = unique();

  @Inject
  CustomerExportIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private Map<String, Object> customer(String name) {
    Map<String, Object> body = aValidCustomer("name", name);
    body.put("tags", List.of(tag, "b"));
    Map<String, Object> consent =
        Map.of(
            "purpose",
            "MARKETING",
            "state",
            "GRANTED",
            "evidence",
            "asked",
            "at",
            "2026-03-01T08:00:00Z");
    body.put(
        "channels",
        Map.of(
            "phones",
            List.of(Map.of("type", "WORK", "number", phone(), "consents", List.of(consent)))));
    body.put("aliases", List.of(Map.of("type", "SHORT", "name", "别名, \"" + tag + "\"")));
    body.put("allowDuplicate", true);
    return body;
  }

  private static String phone() {
    return "+8613%09d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
  }

  private Response export(Token who, String format, String query) {
    return who.request().get("/v1/customers/export." + format + "?tag=" + tag + query);
  }

  private List<String> lines(Token who, String query) {
    return export(who, "csv", query).then().statusCode(200).extract().asString().lines().toList();
  }

  private static JsonPath imported(String kind, String type, String query, byte[] file) {
    String job =
        ADMIN
            .request()
            .contentType(type)
            .body(file)
            .post("/v1/imports/" + kind + query)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> ADMIN.request().get("/v1/jobs/{id}", job).jsonPath(),
            found -> !found.getString("state").matches("WAITING|RUNNING"));
  }

  @Test
  void theListsFiltersAndOrderHold() {
    created(ADMIN, customer("丙 " + tag));
    created(ADMIN, customer("甲 " + tag));
    created(ADMIN, aValidCustomer());

    List<String> lines = lines(ADMIN, "&sort=-name&filter=name==*" + tag);

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("\"#id\",#number,kind,name,aliases.0.name");
    assertThat(lines.get(1)).contains("甲 " + tag).contains("'+8613");
    assertThat(lines.get(2)).contains("丙 " + tag);
    export(ADMIN, "csv", "&filter=nonsense==1").then().statusCode(400);
    export(ADMIN, "csv", "&colour=red").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "ndjson"})
  void whatWasTakenOutIsTakenInAgainAndIsTheSame(String format) {
    created(ADMIN, customer("=1+1 " + tag));
    Map<String, Object> known = customer("'@上海 " + tag);
    known.put("externalReferences", List.of(Map.of("system", "erp", "id", tag)));
    UUID id = created(ADMIN, known);
    byte[] file = export(ADMIN, format, "").then().statusCode(200).extract().asByteArray();

    JsonPath same = imported("customers", TYPES.get(format), "", file);
    assertThat(same.getInt("unchanged")).as(same.prettify()).isEqualTo(2);

    ADMIN
        .request()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"name\":\"别的 " + tag + "\"}")
        .patch("/v1/customers/" + id)
        .then()
        .statusCode(200);
    JsonPath back = imported("customers", TYPES.get(format), "", file);
    assertThat(back.getInt("unchanged")).isEqualTo(1);
    assertThat(back.getInt("updated")).isEqualTo(1);
    CustomerFixtures.get(ADMIN, id).body("name", equalTo("'@上海 " + tag));
  }

  @Test
  void everybodyGetsWhatTheySeeAndNotEverybodyGetsAFile() {
    Map<String, Object> others = customer("别人 " + tag);
    others.put("ownerId", UUID.randomUUID());
    others.put("team", "nobodys");
    created(ADMIN, others);
    created(ADMIN, customer("公海 " + tag));

    // Each with the header.
    assertThat(lines(Tokens.role("sales-manager").team("sales-east"), "")).hasSize(2);
    assertThat(lines(ADMIN, "")).hasSize(3);
    export(Tokens.role("sales-rep"), "csv", "").then().statusCode(403);
    export(Tokens.integrator("customers:read"), "csv", "").then().statusCode(403);
    export(Tokens.integrator("customers:export"), "csv", "").then().statusCode(200);
  }

  @Test
  void excelIsToldTheEncodingAndPeopleReadTheirOwnWords() {
    created(ADMIN, customer("甲 " + tag));

    byte[] file = export(ADMIN, "csv", "&bom=true&labels=zh-CN").then().extract().asByteArray();

    assertThat(new String(file, StandardCharsets.UTF_8))
        .startsWith("\uFEFF编号,客户编号,")
        .contains("电话号码 1")
        .contains("2026-03-01T08:00:00Z");
    assertThat(new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .doesNotContain(".");
  }

  @Test
  void whoTookWhatIsInTheAuditLog() {
    created(ADMIN, customer("甲 " + tag));

    export(ADMIN, "ndjson", "&sort=name").then().statusCode(200);

    String changes =
        jdbi.withHandle(db ->
            db.createQuery(
                    "select changes::text from audit_event where kind = 'export' and changes::text like ?")
                .bind(0, "%" + tag + "%")
                .mapTo(String.class)
                .one());
    assertThat(changes).contains("customers", "NDJSON", "\"to\": 1");
  }

  @Test
  void contactsGoOutAndComeInAgain() {
    UUID customer = created(ADMIN, customer("甲 " + tag));
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "-王芳", "standing", "INFLUENCER"))
        .post("/v1/customers/" + customer + "/contacts")
        .then()
        .statusCode(201);
    byte[] file =
        ADMIN
            .request()
            .get("/v1/contacts/export.csv?tag=" + tag)
            .then()
            .statusCode(200)
            .body(containsString("'-王芳"))
            .extract()
            .asByteArray();

    assertThat(imported("contacts", "text/csv", "", file).getInt("unchanged")).isEqualTo(1);

    String more =
        "name,customerId,externalReferences.0.system,externalReferences.0.id\r\n李雷,%s,erp,%s\r\n韩,,erp,x%s\r\n"
            .formatted(customer, tag, tag);
    JsonPath job = imported("contacts", "text/csv", "", more.getBytes(StandardCharsets.UTF_8));
    assertThat(job.getInt("created")).isEqualTo(1);
    assertThat(job.getInt("failed")).isEqualTo(1);
  }

  @Test
  void duplicatesAreTreatedAsTheImporterWishes() {
    String phone = phone();
    Map<String, Object> body = customer("已有 " + tag);
    body.put("channels", Map.of("phones", List.of(Map.of("type", "WORK", "number", phone))));
    UUID id = created(ADMIN, body);

    assertThat(counts(phone, "refuse", "r")).containsExactly(0, 0, 0, 1);
    assertThat(counts(phone, "skip", "s")).containsExactly(0, 0, 1, 0);
    assertThat(counts(phone, "update", "u")).containsExactly(0, 1, 0, 0);
    CustomerFixtures.get(ADMIN, id)
        .body("name", equalTo("新名 u" + tag))
        .body("externalReferences[0].id", equalTo("u" + tag));
    assertThat(counts(phone, "skip", "u")).containsExactly(0, 0, 1, 0);
    assertThat(counts(phone, "update", "")).containsExactly(0, 1, 0, 0);
    assertThat(counts(phone, "create", "c")).containsExactly(1, 0, 0, 0);
    // Now there are two: nobody can tell which one is meant.
    assertThat(counts(phone, "update", "v")).containsExactly(0, 0, 0, 1);
  }

  /// Created, updated, skipped, failed.
  private List<Integer> counts(String phone, String policy, String reference) {
    String header =
        "kind,name,channels.phones.0.type,channels.phones.0.number,externalReferences.0.system,externalReferences.0.id\r\n";
    String row =
        "ORGANIZATION,新名 %1$s%2$s,WORK,%3$s,%4$s,%5$s\r\n"
            .formatted(
                reference,
                tag,
                phone,
                reference.isEmpty() ? "" : "erp",
                reference.isEmpty() ? "" : reference + tag);
    JsonPath job =
        imported(
            "customers",
            "text/csv",
            "?duplicates=" + policy,
            (header + row).getBytes(StandardCharsets.UTF_8));
    return Stream.of("created", "updated", "skipped", "failed").map(job::getInt).toList();
  }
}

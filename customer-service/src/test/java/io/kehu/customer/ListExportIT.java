package io.kehu.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists that go out as they are shown.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ListExportIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;

  ListExportIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void fileSaysWhatTheListSaysInItsOrder() throws Exception {
    UUID owner = UUID.randomUUID();
    UUID customer = created();
    for (String what : List.of("=cmd()", "send the drawings", "call, \"soon\"")) {
      post(
              ADMIN,
              "/v1/customers/{id}/commitments",
              Map.of("side", "US", "what", what, "dueOn", "2026-07-10", "ownerId", owner),
              customer)
          .statusCode(201);
    }
    JsonNode list =
        JSON.readTree(
            get(ADMIN, "/v1/commitments?ownerId={owner}&sort=-dueOn", owner)
                .statusCode(200)
                .extract()
                .asString());

    String file =
        get(ADMIN, "/v1/commitments/export.ndjson?ownerId={owner}&sort=-dueOn", owner)
            .statusCode(200)
            .contentType("application/x-ndjson")
            .header("Content-Disposition", "attachment; filename=\"commitments.ndjson\"")
            .extract()
            .asString();

    List<JsonNode> rows = new ArrayList<>();
    for (String line : file.lines().toList()) {
      rows.add(JSON.readTree(line));
    }
    assertThat(rows).hasSize(3).containsExactlyElementsOf(list.get("items"));
    get(ADMIN, "/v1/commitments/export.csv?ownerId={owner}", owner)
        .contentType("text/csv")
        .body(
            startsWith("id,"), containsString("'=cmd()"), containsString("\"call, \"\"soon\"\"\""));
    get(ADMIN, "/v1/commitments/export.csv?labels=zh-CN&ownerId={owner}", owner)
        .body(startsWith("编号,客户编号,客户号,客户名称,承诺方,内容,到期日,状态,逾期"));
  }

  @Test
  void nobodyTakesOutWhatTheyDoNotSee() {
    UUID owner = UUID.randomUUID();
    Map<String, Object> body =
        CustomerFixtures.aValidCustomer("name", "别人 " + CustomerFixtures.unique());
    body.put("ownerId", owner);
    body.put("team", "nobodys");
    UUID customer = created(ADMIN, body);
    post(
            ADMIN,
            "/v1/customers/{id}/visits",
            Map.of("purpose", "看样", "dueOn", "2026-07-10", "ownerId", owner),
            customer)
        .statusCode(201);
    String address = "/v1/visits/export.ndjson?ownerId=" + owner;

    assertThat(get(ADMIN, address).statusCode(200).extract().asString().lines()).hasSize(1);
    assertThat(
            get(Tokens.role("sales-manager").team("sales-east"), address)
                .statusCode(200)
                .extract()
                .asString())
        .isEmpty();
    get(Tokens.role("sales-rep"), address).statusCode(403);
    get(ADMIN, "/v1/visits/export.pdf").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/communications/",
        "/v1/visits/",
        "/v1/commitments/",
        "/v1/key-accounts/",
        "/v1/duplicate-pairs/",
        "/v1/plans/",
        "/v1/pool-warnings/",
        "/v1/merges/",
        "/v1/profiles/stale/",
        "/v1/customers/{id}/receivables/",
        "/v1/customers/{id}/statements/"
      })
  void everyListGoesOutInEveryFormat(String list) {
    String address = list.replace("{id}", created().toString()) + "export.";
    for (String format : List.of("csv", "xlsx", "ndjson")) {
      get(ADMIN, address + format).statusCode(200);
    }
  }

  @Test
  void auditKeepsThatSomebodyWasLookedForAndNotWho() throws JsonProcessingException {
    UUID owner = UUID.randomUUID();
    get(
            ADMIN,
            "/v1/contacts/export.csv?q=zhangunmistakable&standing=INFLUENCER&ownerId={owner}&filter=name==Unmistakable*;standing==ORDINARY",
            owner)
        .statusCode(200);

    String kept =
        jdbi.withHandle(db ->
            db.createQuery(
                    "select changes::text from audit_event where kind = 'export' and changes::text like ?")
                .bind(0, "%" + owner + "%")
                .mapTo(String.class)
                .one());

    assertThat(kept.toLowerCase(java.util.Locale.ROOT)).doesNotContain("unmistakable");
    assertThat(kept).contains("word0", "name==…", "standing==ORDINARY", "INFLUENCER");
  }
}

package io.kehu.customer.sync;

import static io.kehu.customer.sync.ErpRows.ERP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts and checksums as another system computes them for itself.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ReconciliationIT {
  private final String system = "r" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> erp = new TreeMap<>();

  @Test
  void bothSidesComputeTheSame() {
    for (int i = 0; i < 20; i++) {
      send("客户-" + i, Map.of("sourceVersion", i));
      erp.put("客户-" + i, Integer.toString(i));
    }
    send("by-clock", Map.of("sourceUpdatedAt", "2026-03-01T02:03:04.567891Z"));
    erp.put("by-clock", "1772330584567");
    send("unstamped", Map.of());
    erp.put("unstamped", "");

    JsonPath kehu = summary("");

    assertThat(kehu.getLong("count")).isEqualTo(22);
    assertThat(kehu.getString("checksum")).isEqualTo(checksum(""));
    kehu.<Map<String, Object>>getList("buckets")
        .forEach(bucket ->
            assertThat(bucket.get("checksum")).isEqualTo(checksum((String) bucket.get("prefix"))));
  }

  @Test
  void oneRowThatDiffersIsFoundInThreeCalls() {
    for (int i = 0; i < 30; i++) {
      send("id-" + i, Map.of("sourceVersion", 1));
      erp.put("id-" + i, "1");
    }
    erp.put("id-17", "2");

    String bucket = differing("");
    String finer = differing(bucket);
    JsonPath rows =
        ERP.request()
            .get("/v1/reconciliations/customers/{s}/rows?prefix={p}", system, finer)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(rows.getList("items.externalId")).contains("id-17");
    assertThat(rows.getInt("items.find { it.externalId == 'id-17' }.sourceVersion")).isOne();
    assertThat(rows.getString("items[0].id")).isNotEmpty();
  }

  @Test
  void rowsComeInPagesNoneTwice() {
    for (int i = 0; i < 5; i++) {
      send("p-" + i, Map.of("sourceVersion", 1));
    }
    List<String> seen = new ArrayList<>();
    summary("")
        .<String>getList("buckets.prefix")
        .forEach(prefix -> {
          String cursor = "";
          while (cursor != null) {
            JsonPath page =
                ERP.request()
                    .get(
                        "/v1/reconciliations/customers/{s}/rows?limit=1&prefix={p}" + cursor,
                        system,
                        prefix)
                    .jsonPath();
            seen.addAll(page.getList("items.externalId"));
            cursor =
                page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
          }
        });

    assertThat(seen).containsExactlyInAnyOrder("p-0", "p-1", "p-2", "p-3", "p-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "AB", "abcdef", "zz"})
  void onlyPrefixesOfAHashAreTaken(String prefix) {
    ERP.request()
        .get("/v1/reconciliations/customers/{s}?prefix={p}", system, prefix)
        .then()
        .statusCode(400);
  }

  @Test
  void kindsWithoutExternalIdsAreNotFound() {
    ERP.request().get("/v1/reconciliations/nothing/{s}", system).then().statusCode(404);
    for (String kind : List.of("customers", "contacts", "statements", "receivables")) {
      ERP.request().get("/v1/reconciliations/{k}/{s}", kind, system).then().statusCode(200);
    }
  }

  private String differing(String prefix) {
    JsonPath kehu = summary(prefix);
    assertThat(kehu.getString("checksum")).isNotEqualTo(checksum(prefix));
    List<String> differing = new ArrayList<>();
    kehu.<Map<String, Object>>getList("buckets")
        .forEach(bucket -> {
          if (!bucket.get("checksum").equals(checksum((String) bucket.get("prefix")))) {
            differing.add((String) bucket.get("prefix"));
          }
        });
    assertThat(differing).hasSize(1);
    return differing.getFirst();
  }

  private JsonPath summary(String prefix) {
    return ERP.request()
        .get("/v1/reconciliations/customers/{s}?prefix={p}", system, prefix)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String checksum(String prefix) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<String, String> row : erp.entrySet()) {
      if (md5(row.getKey()).startsWith(prefix)) {
        String line = md5(row.getKey() + "\n" + row.getValue()).substring(0, 16);
        sum = sum.xor(new BigInteger(line, 16));
      }
    }
    return "%016x".formatted(sum);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private void send(String id, Map<String, Object> stamp) {
    Map<String, Object> body = new HashMap<>(stamp);
    body.put("kind", "ORGANIZATION");
    body.put("name", system + " " + id);
    body.put("allowDuplicate", true);
    ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/by-external-id/{s}/{id}", system, id)
        .then()
        .statusCode(201);
  }
}

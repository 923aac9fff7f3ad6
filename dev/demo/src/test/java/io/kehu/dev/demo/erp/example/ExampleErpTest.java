package io.kehu.dev.demo.erp.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleErpTest {
  private final ExampleErp erp = new ExampleErp();

  @Test
  void companiesStandInThreeLevels() {
    Map<String, String> parents = new HashMap<>();
    for (ObjectNode row : erp.extract("customers", new Random(1))) {
      parents.put(row.at("/externalReferences/0/id").asText(), row.at("/parent/id").asText());
    }
    assertThat(parents).hasSize(40);
    assertThat(parents.values()).filteredOn(String::isEmpty).hasSize(4);
    Set<Integer> depths = new HashSet<>();
    parents.keySet().forEach(code -> depths.add(depth(code, parents)));
    assertThat(depths).containsExactlyInAnyOrder(1, 2, 3);
  }

  private static int depth(String code, Map<String, String> parents) {
    int depth = 1;
    for (String up = parents.get(code); !up.isEmpty(); up = parents.get(up)) {
      depth++;
    }
    return depth;
  }

  @Test
  void columnsBecomeFields() {
    JsonNode boss = one("contacts", "P-2005");
    JsonNode clerk = one("contacts", "P-2006");
    JsonNode statement = one("statements", "C-1005-2024");
    JsonNode invoice = one("receivables", "R-3037");

    assertThat(boss.at("/customer/id").asText()).isEqualTo("C-1003");
    assertThat(boss.has("reportsTo")).isFalse();
    assertThat(clerk.at("/reportsTo/id").asText()).isEqualTo("P-2005");
    assertThat(clerk.get("sourceVersion").asLong()).isEqualTo(3);
    assertThat(statement.at("/balanceSheet/totalAssets").asText()).isEqualTo("35600");
    assertThat(statement.get("to").asText()).isEqualTo("2024-12-31");
    assertThat(invoice.get("paidOn").asText()).isEqualTo("2026-07-18");
    assertThat(invoice.at("/openAmount/amount").asText()).isEqualTo("0.00");
  }

  @Test
  void aCorrectedRowIsANewerOne() {
    long before = erp.versions("customers").get("C-1029");

    ObjectNode corrected = erp.correct("customers", "C-1029").orElseThrow();

    assertThat(corrected.get("country").asText()).isEqualTo("CN");
    assertThat(corrected.get("sourceVersion").asLong()).isEqualTo(before + 1);
    assertThat(erp.correct("customers", "C-1030")).isEmpty();
  }

  @Test
  void checksumsAreThoseOfTheDocumentation() {
    Checksums sums = Checksums.of(Map.of("4711", 12L));

    // md5("4711\n12") = bc75e08030da0fd5…, md5("4711") = b52340b4…
    assertThat(sums.all()).isEqualTo("bc75e08030da0fd5");
    assertThat(sums.bucket("b5")).isEqualTo("bc75e08030da0fd5");
    assertThat(sums.bucket("00")).isEqualTo("0000000000000000");
    assertThat(Checksums.of(Map.of()).all()).isEqualTo("0000000000000000");
    assertThat(sums.prefixes()).isEqualTo(Set.of("b5"));
  }

  private JsonNode one(String kind, String code) {
    List<ObjectNode> rows = erp.extract(kind, new Random(1));
    return rows.stream()
        .filter(row ->
            row.toString().contains("\"id\":\"" + code + "\"}]")
                || row.at("/externalReference/id").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}

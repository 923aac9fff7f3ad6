package io.kehu.sales.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kehu.sales.Imports;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Loads 8,800 real opportunities through the public API, shuffled and twice, and compares the funnel
/// with figures that were worked out from the files by other means. Skipped where the files are not
/// there; `kehu.data` names the folder.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class RealSalesFunnelIT {
  private final String source = "crm-sales-" + UUID.randomUUID();

  @Test
  void agreesWithTheKnownAnswersToTheUnit() {
    Path folder = Path.of(System.getProperty("kehu.data", "../../shared/data"), "sales");
    Optional<CrmSalesFile> file = CrmSalesFile.in(folder);
    assumeTrue(file.isPresent(), () -> "No sales files in " + folder.toAbsolutePath());
    Imports.batch("products", file.orElseThrow().products());
    List<Map<String, Object>> rows = new ArrayList<>(file.orElseThrow().opportunities(source));

    Collections.shuffle(rows, new Random(7));
    ExtractableResponse<Response> first = Imports.run("opportunities", rows);
    Collections.shuffle(rows, new Random(8));
    ExtractableResponse<Response> second = Imports.run("opportunities", rows);

    assertThat(first.<Integer>path("created")).as(first.asString()).isEqualTo(8800);
    assertThat(second.<Integer>path("unchanged")).as(second.asString()).isEqualTo(8800);
    assertWhole();
    assertOpenFunnel();
    assertConversion();
    assertQuarters();
    assertProducts();
    assertManagers();
  }

  private void assertWhole() {
    JsonPath all = summary(Map.of());
    assertEnds(all, 4238, 2473, "10005534.00");
    assertThat(all.getDouble("winRate")).isEqualTo(0.631501);
    assertThat(all.getString("averageWon[0].amount")).isEqualTo("2360.9094");
    assertThat(all.getDouble("wonCycle.meanDays")).isEqualTo(51.78197, within());
    assertThat(all.getDouble("wonCycle.medianDays")).isEqualTo(57);
    assertThat(all.getDouble("lostCycle.meanDays")).isEqualTo(41.47918, within());
    assertThat(all.getDouble("lostCycle.medianDays")).isEqualTo(14);
  }

  private void assertOpenFunnel() {
    JsonPath now = ask("/v1/funnel", Map.of("process", "standard"));
    assertThat(now.getList("processes[0].stages.count", Integer.class))
        .containsExactly(500, 1589, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private void assertConversion() {
    JsonPath cohort =
        ask("/v1/funnel/conversion", Map.of("from", "2016-01-01", "to", "2018-01-01"));
    String interest = "stages.find { it.stage == 'INTEREST' }.";
    assertThat(cohort.getInt(interest + "entered")).isEqualTo(4238 + 2473 + 1589);
    assertThat(cohort.getInt(interest + "advanced")).isEqualTo(4238);
    assertThat(cohort.getInt(interest + "lost")).isEqualTo(2473);
    assertThat(cohort.getInt(interest + "stillThere")).isEqualTo(1589);
    assertThat(cohort.getDouble(interest + "decidedRate")).isEqualTo(0.631501);
  }

  private void assertQuarters() {
    assertQuarter("2017-01-01", "2017-04-01", 531, "1134672.00");
    assertQuarter("2017-04-01", "2017-07-01", 1254, "3086111.00");
    assertQuarter("2017-07-01", "2017-10-01", 1257, "2982255.00");
    assertQuarter("2017-10-01", "2018-01-01", 1196, "2802496.00");
  }

  private void assertQuarter(String from, String to, int won, String value) {
    JsonPath quarter = summary(Map.of("from", from, "to", to));
    assertThat(quarter.getInt("won")).as(from).isEqualTo(won);
    assertThat(quarter.getString("wonValue[0].amount")).as(from).isEqualTo(value);
  }

  private void assertProducts() {
    assertProduct("GTK 500", 15, 10, "400612.00");
    assertProduct("GTX Basic", 915, 521, "499263.00");
    assertProduct("GTX Plus Basic", 653, 398, "705275.00");
    assertProduct("GTX Plus Pro", 479, 266, "2629651.00");
    assertProduct("GTX Pro", 729, 418, "3510578.00");
    assertProduct("MG Advanced", 654, 430, "2216387.00");
    assertProduct("MG Special", 793, 430, "43768.00");
  }

  private void assertProduct(String name, int won, int lost, String value) {
    String id =
        Imports.loader()
            .get("/v1/products/by-external-id/crm-sales/" + name)
            .then()
            .extract()
            .path("id");
    assertEnds(summary(Map.of("productId", id)), won, lost, value);
  }

  private void assertManagers() {
    assertManager("Cara Losch", 480, 265, "1130049.00");
    assertManager("Celia Rouche", 610, 352, "1603897.00");
    assertManager("Dustin Brinkmann", 747, 439, "1094363.00");
    assertManager("Melvin Marxen", 882, 536, "2251930.00");
    assertManager("Rocco Neubert", 691, 422, "1960545.00");
    assertManager("Summer Sewald", 828, 459, "1964750.00");
  }

  private void assertManager(String name, int won, int lost, String value) {
    assertEnds(summary(Map.of("team", CrmSalesFile.code(name))), won, lost, value);
  }

  private static void assertEnds(JsonPath summary, int won, int lost, String value) {
    assertThat(summary.getInt("won")).isEqualTo(won);
    assertThat(summary.getInt("lost")).isEqualTo(lost);
    assertThat(summary.getList("wonValue.amount")).containsExactly(value);
    assertThat(summary.getList("wonValue.currency")).containsExactly("USD");
  }

  private JsonPath summary(Map<String, String> filter) {
    return ask("/v1/funnel/summary", filter);
  }

  private JsonPath ask(String path, Map<String, String> filter) {
    RequestSpecification request = Imports.loader().queryParam("source", source);
    return request.queryParams(filter).get(path).then().statusCode(200).extract().jsonPath();
  }

  private static Offset<Double> within() {
    return Offset.offset(0.000005);
  }
}

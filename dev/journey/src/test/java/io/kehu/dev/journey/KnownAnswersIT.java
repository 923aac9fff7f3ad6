package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kehu.dev.demo.erp.CdnowExtract;
import io.kehu.dev.demo.erp.ErpLoader;
import io.kehu.dev.demo.erp.Extract;
import io.kehu.dev.demo.erp.PipelineExtract;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Real data in by the import API, its known figures out by the metrics API: loaded in random order, loaded twice, and folded again.
class KnownAnswersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String ANALYST = "sun.hao";

  @Test
  void cdnowOrders() throws IOException, InterruptedException {
    Extract extract = CdnowExtract.read(data("value/CDNOW_sample.txt"));
    new ErpLoader(Platform.loader(), System.out::println, true).load(extract);
    await().atMost(PATIENCE).untilAsserted(KnownAnswersIT::cdnowFigures);
    new ErpLoader(Platform.loader(), System.out::println, false).load(extract);
    caughtUp();
    cdnowFigures();
    rebuild();
    cdnowFigures();
  }

  @Test
  void salesPipeline() throws IOException, InterruptedException {
    Extract extract = PipelineExtract.read(data("sales"));
    new ErpLoader(Platform.loader(), System.out::println, false).load(extract);
    await().atMost(PATIENCE).untilAsserted(KnownAnswersIT::pipelineFigures);
    new ErpLoader(Platform.loader(), System.out::println, true).load(extract);
    caughtUp();
    pipelineFigures();
  }

  private static void cdnowFigures() {
    JsonPath rfm = figure("/value/rfm", Map.of("asOf", "1998-07-01", "currency", "USD"));
    assertThat(rfm.getLong("data.customers")).isEqualTo(2357);
    assertThat(rfm.<Integer>getList("data.scores.recency"))
        .containsExactly(482, 471, 463, 470, 471);
    assertThat(rfm.<Integer>getList("data.scores.frequency"))
        .containsExactly(1205, 0, 406, 358, 388);
    assertThat(rfm.<Integer>getList("data.scores.monetary"))
        .containsExactly(481, 462, 472, 471, 471);
    assertThat(rfm.getInt("data.cells.'555'")).isEqualTo(234);
    JsonPath value =
        figure("/value/concentration", Map.of("asOf", "1998-07-01", "currency", "USD"));
    assertThat(value.getString("data.revenue.amount")).isEqualTo("244091.94");
    assertThat(value.<Integer>getList("data.classes.customers")).containsExactly(777, 801, 779);
    assertThat(value.getDouble("data.topShare")).isBetween(0.674545, 0.674555);
    JsonPath retention =
        figure(
            "/retention",
            Map.of(
                "from",
                "1997-01-01",
                "to",
                "1998-06-30",
                "granularity",
                "QUARTER",
                "currency",
                "USD"));
    assertThat(retention.<Integer>getList("data.steps.buyers"))
        .containsExactly(2357, 524, 418, 404, 384, 300);
    assertThat(retention.<Integer>getList("data.steps.orders"))
        .containsExactly(3267, 937, 756, 768, 678, 513);
    assertThat(retention.<Integer>getList("data.steps.retained.count"))
        .containsExactly(0, 524, 214, 203, 196, 169);
    assertThat(retention.getInt("data.repurchase.count")).isEqualTo(1139);
  }

  private static void pipelineFigures() {
    Map<String, String> year = Map.of("from", "2017-01-01", "to", "2017-12-31", "currency", "USD");
    JsonPath all = figure("/funnel/outcomes", year);
    assertThat(all.getInt("data[0].won")).isEqualTo(4238);
    assertThat(all.getInt("data[0].lost")).isEqualTo(2473);
    assertThat(all.getString("data[0].wonValue.amount")).isEqualTo("10005534.00");
    assertThat(all.getDouble("data[0].wonDays.median")).isEqualTo(57);
    JsonPath products = figure("/funnel/outcomes", with(year, "by", "PRODUCT"));
    assertThat(products.getInt("data.find { it.key == 'GTX Pro' }.won")).isEqualTo(729);
    JsonPath teams = figure("/funnel/outcomes", with(year, "by", "TEAM"));
    assertThat(teams.getString("data.find { it.key == 'melvin-marxen' }.wonValue.amount"))
        .isEqualTo("2251930.00");
    int open =
        figure("/funnel/standing", Map.of("currency", "USD"))
            .<Integer>getList("data.count")
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(open).isGreaterThanOrEqualTo(1589 + 500);
  }

  /// Folds everything from the first event into a new generation and reads from that.
  private static void rebuild() {
    int generation =
        as("admin")
            .post("/analytics/v1/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("generation");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() ->
            as("admin").put("/analytics/v1/rebuilds/" + generation + "/live").statusCode() == 200);
    caughtUp();
  }

  private static void caughtUp() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() ->
            figure("/complaints", Map.of()).getLong("watermark.behind") == 0
                && as(ANALYST)
                    .queryParam("limit", 1)
                    .queryParam("awaitingCustomer", true)
                    .get("/sales/v1/orders")
                    .jsonPath()
                    .getList("items")
                    .isEmpty());
  }

  private static JsonPath figure(String path, Map<String, String> parameters) {
    return as(ANALYST)
        .queryParams(parameters)
        .get("/analytics/v1/metrics" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, String> with(
      Map<String, String> parameters, String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(parameters);
    more.put(name, value);
    return more;
  }

  /// Public data stands beside the project, not in it; without it this is skipped, visibly.
  private static Path data(String name) {
    List<Path> places =
        List.of(
            Path.of("../../../shared/data").resolve(name), Path.of("../shared/data").resolve(name));
    Path found = places.stream().filter(Files::exists).findFirst().orElse(places.getFirst());
    assumeTrue(Files.exists(found), () -> "not here: " + found);
    return found;
  }
}

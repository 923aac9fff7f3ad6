package io.kehu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.kehu.gateway.upstream.Upstream;
import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class FailuresIT {
  @TestHTTPResource URI gateway;

  @ConfigProperty(name = "kehu.routes.analytics")
  URI analytics;

  @Test
  void aServiceThatIsDownIsNamed() {
    signedIn()
        .get("/api/loyalty/v1/accounts")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", Integer::parseInt, greaterThanOrEqualTo(1))
        .body("code", equalTo("service-unavailable"))
        .body("service", equalTo("loyalty"));
  }

  @Test
  void theOthersAnswerWhileOneIsDown() {
    signedIn().get("/api/loyalty/v1/accounts").then().statusCode(503);
    signedIn().get("/api/sales/v1/opportunities").then().statusCode(200);
  }

  @Test
  void theCircuitOpensAndClosesWhenTheServiceIsBack() {
    for (int i = 0; i < 4; i++) {
      signedIn().get("/api/analytics/v1/metrics").then().statusCode(503);
    }
    assertThat(metric("kehu_gateway_circuit{service=\"analytics\"}")).isNotEqualTo("0.0");

    Vertx vertx = Vertx.vertx();
    try {
      new Upstream(vertx, "analytics", analytics.getPort());
      await()
          .untilAsserted(() -> signedIn().get("/api/analytics/v1/metrics").then().statusCode(200));
      assertThat(metric("kehu_gateway_circuit{service=\"analytics\"}")).isEqualTo("0.0");
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void aServiceThatDoesNotAnswerInTimeIsATimeout() {
    signedIn()
        .get("/api/customer/v1/silent")
        .then()
        .statusCode(504)
        .body("code", equalTo("service-timeout"))
        .body("service", equalTo("customer"));
  }

  @Test
  void moreThanAServiceCanTakeIsRefusedAtOnce() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest slow =
          HttpRequest.newBuilder(gateway.resolve("/api/desk/v1/survey-links/silent")).build();
      Set<Integer> statuses =
          Stream.generate(() -> client.sendAsync(slow, BodyHandlers.ofString()))
              .limit(150)
              .toList()
              .stream()
              .map(answer -> answer.join().statusCode())
              .collect(Collectors.toSet());

      assertThat(statuses).containsExactlyInAnyOrder(503, 504);
    }
    assertThat(RestAssured.get("/q/metrics").asString()).contains("code=\"service-busy\"");
  }

  @Test
  void aReadThatWasHungUpOnIsTriedOnceMore() {
    signedIn().get("/api/customer/v1/flaky/" + UUID.randomUUID()).then().statusCode(200);
  }

  @Test
  void aWriteThatWasHungUpOnIsNeverRepeated() {
    String path = "/api/customer/v1/flaky/" + UUID.randomUUID();

    signedIn()
        .body("{}")
        .post(path)
        .then()
        .statusCode(502)
        .body("code", equalTo("service-answer-lost"));
  }

  @Test
  void aServiceThatKeepsHangingUpIsNotTriedForever() {
    signedIn().get("/api/customer/v1/hang-up").then().statusCode(502);
  }

  @Test
  void halfAnAnswerIsNeverTakenForAWholeOne() {
    assertThatThrownBy(() -> signedIn().get("/api/customer/v1/half").asString())
        .isInstanceOf(Exception.class);
  }

  @Test
  void healthNamesEachService() {
    Response health = RestAssured.get("/health");

    health
        .then()
        .statusCode(503)
        .body("status", equalTo("DOWN"))
        .body("services.customer.status", equalTo("UP"))
        .body("services.loyalty.status", equalTo("DOWN"));
  }

  @Test
  void theGatewayIsReadyWhateverTheServicesAre() {
    RestAssured.get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void requestsAndProblemsAreMeasured() {
    signedIn().get("/api/sales/v1/opportunities").then().statusCode(200);

    String metrics = RestAssured.get("/q/metrics").asString();
    assertThat(metrics)
        .contains("kehu_gateway_requests_seconds_count{method=\"GET\",service=\"sales\"")
        .contains("kehu_gateway_problems_total");
  }

  private static String metric(String name) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static RequestSpecification signedIn() {
    return Tokens.user("li.na").request();
  }
}

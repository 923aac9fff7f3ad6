package io.kehu.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class ForwardingIT {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @TestHTTPResource URI gateway;

  @Test
  void theServiceIsChosenByThePath() {
    signedIn()
        .urlEncodingEnabled(false)
        .get("/api/sales/v1/opportunities/7?fields=name&filter=a%3D%3Db")
        .then()
        .statusCode(200)
        .body("service", equalTo("sales"))
        .body("method", equalTo("GET"))
        .body("uri", equalTo("/v1/opportunities/7?fields=name&filter=a%3D%3Db"));
  }

  @Test
  void theBodyArrivesWhole() {
    signedIn()
        .contentType("application/json")
        .body("x".repeat(90_000))
        .post("/api/customer/v1/customers")
        .then()
        .statusCode(200)
        .body("bytes", equalTo(90_000));
  }

  @Test
  void theTokenIsPassedOnForTheServiceToVerifyAgain() {
    String token = Tokens.user("li.na").compact();

    given()
        .auth()
        .oauth2(token)
        .get("/api/customer/v1/customers")
        .then()
        .body("headers.authorization", hasItem("Bearer " + token));
  }

  @Test
  void whereTheRequestComesFromIsSaidByTheGatewayAlone() {
    Response response =
        signedIn()
            .header("X-Forwarded-For", "203.0.113.9")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Prefix", "/evil")
            .header("Forwarded", "for=203.0.113.9")
            .get("/api/customer/v1/customers");

    assertThat(response.<List<String>>path("headers.x-forwarded-for")).containsExactly("127.0.0.1");
    assertThat(response.<List<String>>path("headers.x-forwarded-proto")).containsExactly("http");
    assertThat(response.<List<String>>path("headers.x-forwarded-host").getFirst())
        .matches("localhost:\\d+");
    assertThat(response.<List<String>>path("headers.x-forwarded-prefix"))
        .containsExactly("/api/customer");
    assertThat(response.<List<String>>path("headers.forwarded")).isNull();
  }

  @Test
  void headersBetweenTwoMachinesStayBetweenThem() {
    signedIn()
        .header("Connection", "keep-alive, X-Secret")
        .header("X-Secret", "for the gateway")
        .header("Proxy-Authorization", "Basic abc")
        .header("TE", "trailers")
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(200)
        .body("headers.x-secret", nullValue())
        .body("headers.proxy-authorization", nullValue())
        .body("headers.te", nullValue());
  }

  @Test
  void aUsableRequestIdAndTraceAreKept() {
    signedIn()
        .header("X-Request-Id", "order-4711")
        .header("traceparent", TRACE)
        .header("tracestate", "a=b")
        .get("/api/customer/v1/customers")
        .then()
        .header("X-Request-Id", "order-4711")
        .header("traceparent", TRACE)
        .body("headers.x-request-id", hasItem("order-4711"))
        .body("headers.traceparent", hasItem(TRACE))
        .body("headers.tracestate", hasItem("a=b"));
  }

  @Test
  void anUnusableRequestIdAndTraceAreReplaced() {
    Response response =
        signedIn()
            .header("X-Request-Id", "<script>")
            .header("traceparent", "nonsense")
            .header("tracestate", "a=b")
            .get("/api/customer/v1/customers");

    response
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
        .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
        .body("headers.x-request-id", hasItem(response.header("X-Request-Id")))
        .body("headers.traceparent", hasItem(response.header("traceparent")))
        .body("headers.tracestate", nullValue());
  }

  @Test
  void theAnswersHeadersAreCleanedAndCompleted() {
    signedIn()
        .get("/api/customer/v1/chatty")
        .then()
        .statusCode(200)
        .header("X-Private", nullValue())
        .header("Server", nullValue())
        .header("Access-Control-Allow-Origin", nullValue())
        .header("X-Request-Id", not(equalTo("made-by-the-service")))
        .header("Cache-Control", "private, max-age=5")
        .header("Idempotency-Replayed", "true")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Strict-Transport-Security", nullValue());
  }

  @Test
  void answersAreNotStoredUnlessTheServiceSaysSo() {
    signedIn().get("/api/customer/v1/customers").then().header("Cache-Control", "no-store");
  }

  @Test
  void answersWithoutABodyStayWithoutOne() {
    signedIn().get("/api/customer/v1/empty").then().statusCode(204).body(equalTo(""));
    signedIn()
        .get("/api/customer/v1/unchanged")
        .then()
        .statusCode(304)
        .header("ETag", "\"7\"")
        .body(equalTo(""));
    signedIn()
        .post("/api/customer/v1/created")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", "/api/customer/v1/created/1");
    signedIn().head("/api/customer/v1/large").then().statusCode(200).body(equalTo(""));
  }

  @Test
  void largeTextIsCompressedForThoseWhoAcceptIt() {
    signedIn()
        .header("Accept-Encoding", "gzip")
        .get("/api/customer/v1/large")
        .then()
        .header("Content-Encoding", "gzip")
        .body("text", containsString("kehu kehu"));
    signedIn()
        .header("Accept-Encoding", "gzip")
        .get("/api/customer/v1/chatty")
        .then()
        .header("Content-Encoding", not(equalTo("gzip")));
  }

  @Test
  void nothingIsCompressedForThoseWhoDoNotAskForIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/api/customer/v1/large"))
            .header("Authorization", "Bearer " + Tokens.user("li.na").compact())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

      assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(response.headers().firstValue("Content-Length")).contains("50011");
    }
  }

  @Test
  void dotsInThePathCannotLeaveTheApiOfAService() {
    for (String path :
        List.of(
            "/api/customer/v1/../q/metrics",
            "/api/customer/v1/%2e%2e/q/metrics",
            "/api/customer//q/metrics",
            "/api/customer/q/metrics",
            "/api/customer/v1")) {
      signedIn().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }
  }

  @Test
  void anEscapedSlashInAnExternalIdStaysEscaped() {
    signedIn()
        .urlEncodingEnabled(false)
        .get("/api/customer/v1/customers/by-external-id/erp/A%2F7%20%E5%AE%A2")
        .then()
        .body("uri", equalTo("/v1/customers/by-external-id/erp/A%2F7%20%E5%AE%A2"));
  }

  private static RequestSpecification signedIn() {
    return Tokens.user("li.na").request();
  }
}

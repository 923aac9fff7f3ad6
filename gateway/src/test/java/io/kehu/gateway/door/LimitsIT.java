package io.kehu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class LimitsIT {
  @TestHTTPResource URI gateway;

  @Test
  void aClientThatComesTooOftenIsToldWhenToComeBack() {
    Token modest = Tokens.integrator("customers:read").client("modest").subject(UUID.randomUUID());

    Response refused =
        IntStream.range(0, 5)
            .mapToObj(i -> modest.request().get("/api/customer/v1/customers"))
            .filter(response -> response.statusCode() != 200)
            .findFirst()
            .orElseThrow();

    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .header("RateLimit-Limit", "3")
        .header("RateLimit-Remaining", "0")
        .header("RateLimit-Reset", notNullValue())
        .body("code", equalTo("too-many-requests"))
        .body("limit", equalTo("client"));
  }

  @Test
  void everyAnswerSaysWhatIsLeft() {
    Tokens.user("li.na")
        .subject(UUID.randomUUID())
        .request()
        .get("/api/customer/v1/customers")
        .then()
        .header("RateLimit-Limit", "1000")
        .header("RateLimit-Remaining", "999");
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefused() throws Exception {
    HttpResponse<String> response =
        post("/api/customer/v1/customers", BodyPublishers.ofByteArray(new byte[3_000_000]));

    assertTooLarge(response);
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
    HttpResponse<String> response = post("/api/customer/v1/customers", chunked(Upstreams.BODY + 1));

    assertTooLarge(response);
  }

  @Test
  void aChunkedBodyWithinTheLimitPasses() throws Exception {
    HttpResponse<String> response = post("/api/customer/v1/customers", chunked(Upstreams.BODY));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"bytes\":" + Upstreams.BODY);
  }

  @Test
  void importsMayBeLarger() throws Exception {
    HttpResponse<String> response = post("/api/customer/v1/imports/customers", chunked(500_000));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"bytes\":500000");
  }

  @Test
  void anUploadWithoutTokenIsRefusedBeforeItIsRead() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/api/customer/v1/imports/customers"))
            .POST(BodyPublishers.ofByteArray(new byte[900_000]))
            .build();

    assertThat(send(request).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Authorization", "Bearer " + Tokens.user("li.na").compact())
            .POST(body)
            .build();
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static BodyPublisher chunked(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
  }

  private static void assertTooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).contains("\"code\":\"payload-too-large\"").contains("102400");
  }
}

package io.kehu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Requests that no HTTP library would send. The gateway may refuse them or hang up, but never fail.
@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class MalformedRequestsIT {
  private static final int ROUNDS = 400;
  private static final int PATIENCE_MILLIS = 300;
  private static final long SEED = 20_260_101;

  @TestHTTPResource URI gateway;

  @Test
  void neverMakeTheGatewayFail() throws Exception {
    String valid = valid();
    Random random = new Random(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      assertBearable(mutated(valid, random));
    }
    stillWorks();
  }

  @Test
  void wellKnownTricksAreRefused() throws Exception {
    for (String request : tricks()) {
      String status = exchange(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(status).as(request).matches("HTTP/1\\.[01] 4\\d\\d .*|hung up|waits for more");
    }
    stillWorks();
  }

  /// Imports have the longest timeout: what they hold, they hold for two minutes.
  @Test
  void clientsThatLeaveAtOnceHoldNoConnections() throws Exception {
    String path = "/api/customer/v1/imports/customers";
    Token token = Tokens.integrator("customers:write");
    String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n";
    byte[] request =
        (head.formatted(path, token.compact()) + "Content-Length: 2\r\n\r\n{}")
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < ROUNDS; i++) {
      try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      }
    }

    await().untilAsserted(() -> token.request().body("{}").post(path).then().statusCode(200));
  }

  private static List<String> tricks() {
    String host = "Host: localhost\r\n";
    String token = "Authorization: Bearer " + Tokens.user("li.na").compact() + "\r\n";
    String api = "/api/customer/v1/customers";
    List<String> tricks = new ArrayList<>();
    tricks.add("GET " + api + "/%zz HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET " + api + "/%00 HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET " + api + "/% HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET " + api + "/\u00ff HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET api HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("FOO " + api + " HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("CONNECT evil.example:443 HTTP/1.1\r\n" + host + "\r\n");
    tricks.add("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + host + token + "\r\n");
    tricks.add("GET " + api + " HTTP/1.1\r\n" + host + "X: " + "a".repeat(40_000) + "\r\n\r\n");
    tricks.add("GET " + api + " HTTP/1.1\r\n" + host + "X: " + "a".repeat(80_000) + "\r\n\r\n");
    tricks.add("POST " + api + " HTTP/1.1\r\n" + host + token + "Content-Length: abc\r\n\r\n");
    tricks.add("POST " + api + " HTTP/1.1\r\n" + host + token + "Content-Length: -1\r\n\r\n");
    tricks.add(
        "POST "
            + api
            + " HTTP/1.1\r\n"
            + host
            + token
            + "Content-Length: 99999999999999999999\r\n\r\n");
    tricks.add(
        "POST "
            + api
            + " HTTP/1.1\r\n"
            + host
            + token
            + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
    tricks.add(
        "POST " + api + " HTTP/1.1\r\n" + host + token + "Transfer-Encoding: gzip\r\n\r\nhello");
    tricks.add(
        "POST "
            + api
            + " HTTP/1.1\r\n"
            + host
            + token
            + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");
    tricks.add("\r\n\r\n\u0000\u0001\u0002\r\n\r\n");
    return tricks;
  }

  private static String valid() {
    return "POST /api/customer/v1/customers?limit=5&q=%E5%AE%A2 HTTP/1.1\r\n"
        + "Host: localhost\r\n"
        + "Authorization: Bearer "
        + Tokens.user("li.na").compact()
        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
        + "Accept-Language: zh-CN,en;q=0.5\r\nAccept-Encoding: gzip\r\n"
        + "Origin: http://localhost:3000\r\n"
        + "X-Request-Id: abc\r\nConnection: close\r\nContent-Length: 17\r\n\r\n"
        + "{\"name\": \"Zhang\"}";
  }

  /// The request with some bytes changed, removed or repeated; mostly outside the long token.
  private static byte[] mutated(String request, Random random) {
    StringBuilder text = new StringBuilder(request);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextBoolean() ? random.nextInt(100) : random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
        default -> text.insert(at, "%\u0000\r\n;:,\"\\/../".charAt(random.nextInt(13)));
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// A version that is none is answered with 501 by the HTTP server itself: here the class loaders of the tests keep Netty from
  /// finding platform/http. The journey asks a real gateway.
  private void assertBearable(byte[] request) throws IOException {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    String good = "\\S+ [234]\\d\\d .*|hung up|waits for more";
    boolean speaksHttp = text.lines().findFirst().orElse("").matches(".* HTTP/1\\.[01]");
    assertThat(exchange(request)).as(text).matches(speaksHttp ? good : good + "|.* 501 .*");
  }

  /// The status line of the answer, or what happened instead of one.
  private String exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String status = answer.readLine();
      return status == null ? "hung up" : status;
    } catch (SocketTimeoutException e) {
      return "waits for more";
    } catch (IOException e) {
      return "hung up";
    }
  }

  private static void stillWorks() {
    Tokens.user("li.na").request().get("/api/customer/v1/customers").then().statusCode(200);
    assertThat(RestAssured.get("/q/metrics").asString()).doesNotContain("code=\"internal-error\"");
  }
}

package io.kehu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no HTTP client library would send.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class RawRequestsIT {
  @TestHTTPResource URI server;

  private String answer(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      try {
        out.write(body);
        out.flush();
      } catch (SocketException refusedEarly) {
        // The answer is there all the same.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String get(String target) throws IOException {
    return answer(
        "GET "
            + target
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
            + Tokens.user("wang.fang").compact()
            + "\r\n\r\n",
        new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/widgets?filter=%ff%fe",
        "/v1/widgets?%00=1",
        "/v1/widgets?=1",
        "/v1/widgets?&&&x",
        "/v1/widgets/%ff",
        "/v1/code-lists/%ed%a0%80",
        "/v1/widgets/..%2f..%2fetc",
        "/v1/me?x",
        "*"
      })
  void oddAddressesAreRefusedWithAProblem(String target) throws IOException {
    String answer = get(target);

    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("application/problem+json");
  }

  /// The addresses that stand for requests which the server cannot read. That they do is tested in platform/http: here the
  /// class loaders of the tests keep Netty from finding it.
  @ParameterizedTest
  @CsvSource({
    "/.unreadable/400, bad-request",
    "/.unreadable/414, uri-too-long",
    "/.unreadable/431, headers-too-large"
  })
  void unreadableRequestsAreAnsweredWithAProblem(String address, String code) throws IOException {
    assertThat(get(address))
        .startsWith("HTTP/1.1 " + address.substring(address.length() - 3))
        .contains("application/problem+json", "\"code\":\"" + code + "\"");
  }

  /// The server refuses what is no URI before any of our code sees it.
  @ParameterizedTest
  @ValueSource(strings = {"/v1/widgets?filter=%zz", "/v1/widgets?filter=%", "/v1/widgets/%zz"})
  void whatIsNoAddressIsABadRequest(String target) throws IOException {
    assertThat(get(target)).startsWith("HTTP/1.1 400");
  }

  /// Java's own client asks for HTTP/2 with its first request.
  @Test
  void anOfferToUpgradeIsAnsweredInTheOldProtocol() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(server.resolve("/q/health/live")).build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
  }

  @Test
  void hugeChunkedBodiesAreCutOff() throws IOException {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] body = new byte[chunk.length * 48 + 5];
    for (int i = 0; i < 48; i++) {
      System.arraycopy(chunk, 0, body, i * chunk.length, chunk.length);
    }
    System.arraycopy("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, body, body.length - 5, 5);

    String answer =
        answer(
            "POST /v1/widgets HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.user("wang.fang").compact()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
            body);

    assertThat(answer).startsWith("HTTP/1.1 413").contains("payload-too-large");
  }

  @Test
  void longAddressesAndHeadersAreRefused() throws IOException {
    assertThat(get("/v1/widgets?filter=" + "x".repeat(9_000))).matches("(?s)HTTP/1.\\d 414 .*");
    assertThat(get("/v1/widgets HTTP/1.1\r\nX-Long: " + "x".repeat(20_000) + "\r\nX: y"))
        .matches("(?s)HTTP/1.\\d 431 .*");
    assertThat(answer("nonsense\r\n\r\n", new byte[0])).matches("(?s)HTTP/1.\\d 400 .*");
  }
}

package io.kehu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that tells what it was asked.
class UnreadableRequestsTest {
  private static Vertx vertx;
  private static HttpServer server;

  @BeforeAll
  static void startServer() {
    VertxOptions options = new VertxOptions();
    new NettyExtensions().accept(options);
    vertx = Vertx.vertx(options);
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(UnreadableRequestsTest::tell)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterAll
  static void stopServer() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static void tell(HttpServerRequest request) {
    request.response().setStatusCode(400);
    request.response().end(request.uri() + " in " + request.getHeader("Accept-Language") + "\n");
  }

  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket("localhost", server.actualPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/widgets?filter=%zz HTTP/1.1",
        "GET /v1/widgets/% HTTP/1.0",
        "POST /v1/\\ HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
        "GET /v1/widgets HTTP/3.1",
        "GET /v1/widgets HTTP/x",
        "GET /v1/widgets HTTP/1.1\r\nContent-Length: two",
        "GET /v1/widgets HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
        "nonsense",
        "\u00ff \u00fe"
      })
  void whatIsNoHttpIsMalformed(String head) throws IOException {
    assertThat(answer(head + "\r\n\r\n")).endsWith("/.unreadable/400 in null\n");
  }

  @Test
  void aLongLineIsToldFromLongHeaders() throws IOException {
    String much = "x".repeat(10_000);

    assertThat(answer("GET /" + much + " HTTP/1.1\r\n\r\n")).contains("/.unreadable/414 ");
    assertThat(answer("GET / HTTP/1.1\r\nX: " + much + "\r\n\r\n")).contains("/.unreadable/431 ");
  }

  @Test
  void theLanguageIsKept() throws IOException {
    String answer = answer("GET /%zz HTTP/1.1\r\nAccept-Language: zh-CN\r\n\r\n");

    assertThat(answer).endsWith("/.unreadable/400 in zh-CN\n");
  }

  @Test
  void theAnswerToHeadHasNoBody() throws IOException {
    assertThat(answer("HEAD /%zz HTTP/1.1\r\n\r\n")).endsWith("\r\n\r\n");
  }

  @Test
  void earlierRequestsOfTheConnectionAreAnsweredFirstAndLaterOnesNever() throws IOException {
    String answer =
        answer("GET /one HTTP/1.1\r\n\r\nGET /%zz HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\n\r\n");

    assertThat(answer).containsSubsequence("/one in null", "/.unreadable/400 ");
    assertThat(answer).doesNotContain("/two");
  }

  @Test
  void readableRequestsPassAndKeepTheirConnection() throws IOException {
    String answer =
        answer("GET /one HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\nConnection: close\r\n\r\n");

    assertThat(answer).containsSubsequence("/one in null", "/two in null");
  }
}

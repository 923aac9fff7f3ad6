package io.kehu.dev.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is no HTTP, sent to the gateway and to each service by whoever can reach them.
class UnreadableRequestsIT {
  private static final String MUCH = "x".repeat(70_000);

  static Stream<URI> servers() {
    return Stream.concat(Stream.of(Platform.GATEWAY), Platform.services().stream())
        .map(URI::create);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void areRefusedWithAProblem(URI server) throws IOException {
    assertRefused(server, "nonsense", "400", "bad-request");
    assertRefused(server, "GET /v1/% HTTP/1.1", "400", "bad-request");
    assertRefused(server, "GET /v1/me HTTP/3.1", "400", "bad-request");
    assertRefused(server, "GET /" + MUCH + " HTTP/1.1", "414", "uri-too-long");
    assertRefused(server, "GET / HTTP/1.1\r\nX: " + MUCH, "431", "headers-too-large");
  }

  private static void assertRefused(URI server, String head, String status, String code)
      throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) Platform.PATIENCE.toMillis());
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .contains("application/problem+json", "\"code\":\"" + code + "\"");
    }
  }
}

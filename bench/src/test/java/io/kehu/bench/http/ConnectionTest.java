package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\nETag: \"0\"\r\n\r\n";

  @Test
  void theHeadEndsAtTheEmptyLine() {
    byte[] answer = (HEAD + "{\"a\":\"b\"}").getBytes(US_ASCII);
    assertThat(Connection.endOfHead(answer, answer.length)).isEqualTo(HEAD.length());
    assertThat(Connection.endOfHead(answer, HEAD.length() - 1)).isNegative();
  }

  @Test
  void theLengthIsFoundHoweverItIsWritten() throws IOException {
    assertThat(Connection.length(HEAD)).isEqualTo(12);
    assertThat(Connection.length(HEAD.toLowerCase(java.util.Locale.ROOT))).isEqualTo(12);
    assertThatThrownBy(() -> Connection.length("HTTP/1.1 200 OK\r\n\r\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void chunksEndWithAnEmptyOne() throws IOException {
    assertThat(Connection.length("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"))
        .isNegative();
    byte[] body = "2\r\n{}\r\n0\r\n\r\n".getBytes(US_ASCII);
    assertThat(Connection.endsWithLastChunk(body, body.length)).isTrue();
    assertThat(Connection.endsWithLastChunk(body, body.length - 1)).isFalse();
  }

  @Test
  void aRateIsStableWhenTheLastAreAlike() {
    assertThat(WarmUp.isStable(List.of(100.0, 900.0, 980.0, 1000.0))).isFalse();
    assertThat(WarmUp.isStable(List.of(100.0, 970.0, 980.0, 1000.0))).isTrue();
    assertThat(WarmUp.isStable(List.of(1000.0, 1000.0))).isFalse();
  }
}

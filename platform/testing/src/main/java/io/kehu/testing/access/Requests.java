package io.kehu.testing.access;

import io.kehu.testing.api.Operation;
import io.kehu.testing.token.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Sends requests over a plain socket: an HTTP client would refuse to send half of what is
/// tried here.
final class Requests {

  private static final int PATIENCE_MILLIS = 30_000;

  private final URI origin;

  Requests(URI origin) {
    this.origin = origin;
  }

  /// A request that reaches the operation but asks for nothing that is there.
  RawResponse dummy(Operation operation, Optional<Token> token) {
    RawRequest request = of(operation, token.map(Token::compact));
    return send(operation.bodyType().map(type -> request.body(type, "{}")).orElse(request));
  }

  /// A request for the operation without a body.
  ///
  /// @param token compact
  static RawRequest of(Operation operation, Optional<String> token) {
    RawRequest request =
        new RawRequest(operation.method(), operation.samplePath(), List.of(), new byte[0]);
    return token.map(present -> request.header("Authorization: Bearer " + present)).orElse(request);
  }

  RawResponse send(RawRequest request) {
    try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      return RawResponse.parse(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to " + request, e);
    }
  }

  /// A server that refuses a body may stop reading it; its answer is there all the same.
  private void write(OutputStream out, RawRequest request) throws IOException {
    out.write(request.head(origin.getAuthority()));
    try {
      out.write(request.body());
      out.flush();
    } catch (SocketException e) {
      // Told by the answer, or by its absence.
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (SocketException e) {
      // Reset after the answer.
    }
    return answer.toByteArray();
  }
}

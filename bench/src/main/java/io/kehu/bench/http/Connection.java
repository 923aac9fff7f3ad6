package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/// One kept connection of HTTP/1.1 that asks and waits for the answer. Knows no more than the load needs, because what the load costs is taken from
/// the service on the same machine: answers must say how long they are.
public final class Connection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final String LENGTH = "\r\ncontent-length:";

  private final Socket socket;
  private final InputStream in;
  private byte[] buffer = new byte[16 * 1024];

  /// @param port on this machine
  public Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = socket.getInputStream();
  }

  /// @param request as it goes over the wire
  /// @return valid until the next request
  public Answer ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int filled = 0;
    int body = -1;
    while (body < 0) {
      filled += fill(filled);
      body = endOfHead(buffer, filled);
    }
    String head = new String(buffer, 0, body, ISO_8859_1);
    int end = body + length(head);
    while (filled < end) {
      filled += fill(filled);
    }
    return new Answer(Integer.parseInt(head.substring(9, 12)), buffer, body, end);
  }

  /// @param body the text behind the head, where `buffer` holds it
  public record Answer(int status, byte[] buffer, int from, int to) {
    public String body() {
      return new String(buffer, from, to - from, UTF_8);
    }
  }

  private int fill(int filled) throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    return read;
  }

  static int endOfHead(byte[] bytes, int filled) {
    for (int at = 3; at < filled; at++) {
      if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  static int length(String head) throws IOException {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      throw new IOException("an answer without a length: " + head);
    }
    int from = at + LENGTH.length();
    return Integer.parseInt(lower.substring(from, lower.indexOf("\r\n", from)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
